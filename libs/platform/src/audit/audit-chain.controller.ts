import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Code, Instant, Int, Nested, Text } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';
import { CHAIN_PROBLEMS, type ChainProblem } from './audit-chain.service.js';

const MOST = 2_147_483_647;

export class AuditCheckResult {
  @Instant() checkedAt: string;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, description: 'Entries that were compared' }) entries: number;
  @Code(CHAIN_PROBLEMS, 'AuditChainProblem', { nullable: true, description: 'Null where all agreed' })
  problem: ChainProblem['code'] | null;
  @Int({ nullable: true, min: 0, max: MOST }) problemSeal: number | null;
  @Text({ nullable: true, max: 20, description: 'The id of the first entry that does not agree' })
  problemEntryId: string | null;
}

export class AuditChainState {
  @Int({ nullable: true, min: 1, max: MOST, description: 'The number of the last seal' }) seal: number | null;
  @Instant({ nullable: true, description: 'When it was made' }) sealedAt: string | null;
  @Text({ nullable: true, max: 64, description: 'Its hash, hexadecimal: kept elsewhere, it proves what was there' })
  head: string | null;
  @Nested(() => AuditCheckResult, { nullable: true, description: 'What the last nightly check found' })
  check: AuditCheckResult | null;
}

interface StateRow {
  number: number | null;
  sealed_at: Date | null;
  head: string | null;
  checked_at: Date | null;
  entries: string;
  problem: ChainProblem['code'] | null;
  problem_seal: number | null;
  problem_seq: string | null;
}

const STATE = `SELECT s.number, s.sealed_at, encode(s.hash, 'hex') AS head, c.checked_at, c.entries, c.problem, c.problem_seal, c.problem_seq
  FROM (SELECT) one LEFT JOIN audit_check c ON true
  LEFT JOIN LATERAL (SELECT number, sealed_at, hash FROM audit_seal ORDER BY tenant_id DESC, number DESC LIMIT 1) s ON true`;

@ApiTags('audit')
@Controller('audit-chain')
export class AuditChainController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Allow('audit.read')
  @Operation({ summary: 'How far the register is sealed, and what its last check found', returns: AuditChainState })
  async state(@Ctx() ctx: RequestContext): Promise<AuditChainState> {
    const [row] = await this.database.read<StateRow>(ctx, STATE);
    const { number, sealed_at: sealedAt, head, checked_at: checkedAt } = row!;
    return {
      seal: number,
      sealedAt: sealedAt?.toISOString() ?? null,
      head,
      check: checkedAt && {
        checkedAt: checkedAt.toISOString(),
        entries: Number(row!.entries),
        problem: row!.problem,
        problemSeal: row!.problem_seal,
        problemEntryId: row!.problem_seq,
      },
    };
  }
}
