import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';

interface LoggedRead {
  tableName: string;
  /** The name of the parameter, of the path or else of the query, that says whose data are read. */
  subject?: string;
  /** Parameters of the query; without any of them the read is nobody's in particular, and is not logged. */
  when?: readonly string[];
}

const LOGGED_READ = Symbol('LOGGED_READ');

/**
 * Whoever reads this of others is written into the register (docs/adr/0013-audit.md). Not for
 * routes of which a page asks again and again: each first look costs a transaction.
 * @param tableName what is read
 * @param options.subject the parameter that names whose it is; absent for lists
 * @param options.when only where one of these parameters is given
 */
export const LogsReads = (tableName: string, options: Omit<LoggedRead, 'tableName'> = {}) =>
  SetMetadata(LOGGED_READ, { tableName, ...options } satisfies LoggedRead);

/** Who looks again within this time looks still: pages ask anew by themselves. */
const SAME_LOOK_MS = 15 * 60_000;
const REMEMBERED = 20_000;

const WRITE = `INSERT INTO audit_entry (tenant_id, at, membership_id, access, request_id, table_name, row_id, operation, purpose, changed_columns)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'READ', $8, '{}')`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Writes the reads of {@link LogsReads} once they succeeded and before the answer leaves: an answer
 * whose trace cannot be kept is not given, so none is ever lost.
 */
@Injectable()
export class ReadLog implements NestInterceptor {
  private readonly looks = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    private readonly database: TenantDatabase,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const read = this.reflector.get<LoggedRead | undefined>(LOGGED_READ, host.getHandler());
    if (!read) return next.handle();
    const request = host.switchToHttp().getRequest<Request>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (request.ctx) await this.note(request.ctx, request, read);
        return answer;
      }),
    );
  }

  private async note(ctx: RequestContext, request: Request, read: LoggedRead): Promise<void> {
    const { actor, now } = ctx;
    const { tableName, subject, when } = read;
    if (!actor?.tenantId || (when && !when.some((name) => request.query[name]))) return;
    const named = subject && (request.params[subject] ?? request.query[subject]);
    const rowId = typeof named === 'string' && UUID.test(named) ? named.toLowerCase() : null;
    if (rowId === actor.membershipId) return;
    const purpose = `${request.method} ${(request.route as { path: string }).path}`;
    const key = [actor.membershipId, purpose, rowId].join(' ');
    const last = this.looks.get(key);
    if (last !== undefined && Math.abs(now.getTime() - last) < SAME_LOOK_MS) return;
    const { tenantId, membershipId, access } = actor;
    await this.database.run(ctx, (tx) =>
      tx.execute(WRITE, [tenantId, now, membershipId, access, ctx.requestId, tableName, rowId, purpose]),
    );
    if (this.looks.size >= REMEMBERED) this.looks.clear();
    this.looks.set(key, now.getTime());
  }
}
