import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { Bool, Int } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';
import { FileQuota } from './file-quota.service.js';

const MOST = 2_147_483_647;
const KILOBYTE = 1_024;

export class CentreFileUsage {
  @Int({ min: 0, max: MOST, description: 'What the files of the centre take up, those still arriving included' })
  kilobytes: number;
  @Int({ min: 0, max: MOST }) files: number;
  @Int({ min: 0, max: MOST, description: 'At which no antivirus has looked' }) notScanned: number;
  @Int({ min: 0, max: MOST, description: 'Which nobody opens any more' }) infected: number;
  @Int({ min: 0, max: MOST, nullable: true, description: 'Null where there is no limit' }) quotaKilobytes:
    number | null;
  @Bool({ description: 'Whether an antivirus looks at files' }) scanning: boolean;
}

@ApiTags('files')
@Controller('file-usage')
export class FileUsageController {
  constructor(private readonly quota: FileQuota) {}

  @Get()
  @Allow('settings.edit')
  @Operation({
    summary: 'What the files of the centre take up, how much they may, and what the antivirus said',
    returns: CentreFileUsage,
    problems: [404],
  })
  async get(@Ctx() ctx: RequestContext): Promise<CentreFileUsage> {
    const { bytes, quota, ...usage } = await this.quota.usage(ctx);
    return {
      ...usage,
      kilobytes: Math.min(MOST, Math.ceil(bytes / KILOBYTE)),
      quotaKilobytes: quota === null ? null : Math.min(MOST, Math.floor(quota / KILOBYTE)),
    };
  }
}
