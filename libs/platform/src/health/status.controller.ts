import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { DomainError } from '../errors/domain-errors.js';
import { Code } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';
import { inTime } from './in-time.js';
import { Readiness } from './readiness.service.js';

export class Status {
  @Code(['ok'], 'StatusCode') status: 'ok';
}

const OK: Status = { status: 'ok' };
const unavailable = () => new DomainError('unavailable', { retryAfter: 5 });

@ApiTags('status')
@Controller('status')
export class StatusController {
  constructor(
    private readonly database: TenantDatabase,
    private readonly readiness: Readiness,
  ) {}

  /** 200 while the database answers, 503 otherwise. */
  @Get()
  @Public()
  @Operation({ summary: 'Whether the service works', returns: Status })
  async status(@Ctx() ctx: RequestContext): Promise<Status> {
    await inTime(this.database.read(ctx, 'SELECT 1')).catch(() => {
      throw unavailable();
    });
    return OK;
  }

  /** 200 as long as the process answers: a process that does not is to be started again. */
  @Get('live')
  @Public()
  @Operation({ summary: 'Whether this process lives, whatever becomes of what it depends on', returns: Status })
  live(): Status {
    return OK;
  }

  /** Which dependency is gone stands in the log and in the metrics, not here: anybody may ask. */
  @Get('ready')
  @Public()
  @Operation({
    summary: 'Whether this process can serve requests now: database, storage and, where there is one, Redis answer',
    returns: Status,
  })
  async ready(): Promise<Status> {
    const checks = await this.readiness.check();
    if (!checks.every(({ up }) => up)) throw unavailable();
    return OK;
  }
}
