import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { DomainError } from '../errors/domain-errors.js';
import { Code } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';

export class Status {
  @Code(['ok'], 'StatusCode') status: 'ok';
}

@ApiTags('status')
@Controller()
export class StatusController {
  constructor(private readonly database: TenantDatabase) {}

  /** 200 while the database answers, 503 otherwise. */
  @Get('status')
  @Public()
  @Operation({ summary: 'Whether the service works', returns: Status })
  async status(@Ctx() ctx: RequestContext): Promise<Status> {
    await this.database.read(ctx, 'SELECT 1').catch(() => {
      throw new DomainError('unavailable', { retryAfter: 5 });
    });
    return { status: 'ok' };
  }
}
