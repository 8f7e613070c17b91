import { Injectable } from '@nestjs/common';
import {
  DomainError,
  RateLimits,
  Secrets,
  TenantDatabase,
  invalid,
  networkContext,
  stateConflict,
  type Allowance,
  type RequestContext,
} from '#app/platform';
import type { EnableSecondFactor, SecondFactor, SecondFactorProof } from '../api/second-factor.dto.js';
import {
  enrolmentUri,
  newRecoveryCodes,
  newSecret,
  readCode,
  recoveryCodeHash,
  timeStepOf,
  type TypedCode,
} from '../domain/one-time-codes.js';
import { OwnAccess } from './own-access.service.js';
import { SecondFactorMails } from './second-factor-mails.service.js';
import { tokenHashOf } from './token-hash.js';

/** Wrong codes of a person in a quarter of an hour, and in a day: a code is one of a million, three of which are right. */
const PER_PERSON: Allowance = { points: 6, seconds: 900 };
const PER_DAY: Allowance = { points: 30, seconds: 86_400 };

/** Who has just signed in is not asked for the password again. */
const FRESH_MS = 15 * 60_000;

interface FactorRow {
  person_id: string;
  email: string;
  session_created_at: Date;
  enabled_at: Date | null;
  codes_left: number;
  codes_made_at: Date | null;
}

const place = (personId: string) => `second-factor/${personId}`;

/** A person's codes by time and recovery codes: switched on and off by themselves, asked for when they sign in. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
    private readonly secrets: Secrets,
    private readonly own: OwnAccess,
    private readonly mails: SecondFactorMails,
  ) {}

  async status(ctx: RequestContext): Promise<SecondFactor> {
    const row = await this.row(ctx);
    return {
      enabledAt: row.enabled_at?.toISOString() ?? null,
      recoveryCodesLeft: row.codes_left,
      recoveryCodesMadeAt: row.codes_made_at?.toISOString() ?? null,
      needsPassword: await this.needsPassword(ctx, row),
    };
  }

  /** A secret for an app, kept nowhere until a first code of it is brought back. */
  async propose(ctx: RequestContext): Promise<{ secret: string; uri: string }> {
    const row = await this.row(ctx);
    const secret = newSecret();
    return { secret, uri: enrolmentUri(secret, row.email) };
  }

  /**
   * Switches the second factor on; ends the person's other sessions.
   * @returns the recovery codes, which nobody can be shown again
   * @throws DomainError state_conflict where it is on already, validation_failed, too_many_requests
   */
  async enable(ctx: RequestContext, { secret, code, password }: EnableSecondFactor): Promise<string[]> {
    const row = await this.row(ctx);
    if (row.enabled_at) throw stateConflict([]);
    if (await this.needsPassword(ctx, row)) await this.own.confirmPassword(ctx, 'password', password);
    await this.count(row.person_id);
    const typed = readCode(code);
    const step = typed?.kind === 'time' ? timeStepOf(secret, typed.code, ctx.now) : null;
    if (step === null) throw invalid('code', 'wrong_value');
    await this.forget(row.person_id);
    const codes = newRecoveryCodes();
    await this.mails.tell(ctx, row.email, 'enabled', async (tx) => {
      const [answer] = await tx.query<{ done: boolean }>(
        'SELECT auth.enable_second_factor($1, $2, $3, $4, $5) AS done',
        [tokenHashOf(ctx), this.secrets.seal(secret, place(row.person_id)), step, hashes(row.person_id, codes), tx.now],
      );
      if (!answer?.done) throw stateConflict([]);
      return {};
    });
    return codes;
  }

  /**
   * New recovery codes; those before are worth nothing more.
   * @throws DomainError state_conflict where it is off, validation_failed, too_many_requests
   */
  async renewCodes(ctx: RequestContext, proof: SecondFactorProof): Promise<string[]> {
    const row = await this.proven(ctx, proof);
    const codes = newRecoveryCodes();
    await this.mails.tell(ctx, row.email, 'codes_renewed', async (tx) => {
      const [answer] = await tx.query<{ done: boolean }>('SELECT auth.renew_recovery_codes($1, $2, $3) AS done', [
        tokenHashOf(ctx),
        hashes(row.person_id, codes),
        tx.now,
      ]);
      if (!answer?.done) throw stateConflict([]);
      return {};
    });
    return codes;
  }

  /** @throws DomainError state_conflict where it is off, validation_failed, too_many_requests */
  async disable(ctx: RequestContext, proof: SecondFactorProof): Promise<void> {
    const row = await this.proven(ctx, proof);
    await this.mails.tell(ctx, row.email, 'disabled', async (tx) => {
      const [answer] = await tx.query<{ done: boolean }>('SELECT auth.disable_second_factor($1, $2) AS done', [
        tokenHashOf(ctx),
        tx.now,
      ]);
      if (!answer?.done) throw stateConflict([]);
      return {};
    });
  }

  /**
   * Whether a person who signs in has shown a second factor: false where they have none.
   * @throws DomainError second_factor_required, invalid_second_factor, too_many_requests
   */
  async prove(ctx: RequestContext, personId: string, email: string, code: string | undefined): Promise<boolean> {
    const [factor] = await this.database.read<{ sealed: Buffer }>(
      networkContext(ctx),
      'SELECT * FROM auth.find_second_factor($1)',
      [personId],
    );
    if (!factor) return false;
    if (!code) throw new DomainError('second_factor_required');
    await this.count(personId);
    const typed = readCode(code);
    const right =
      typed?.kind === 'time'
        ? await this.useTimeCode(ctx, personId, factor.sealed, typed)
        : typed !== null && (await this.useRecoveryCode(ctx, personId, email, typed));
    if (!right) throw new DomainError('invalid_second_factor');
    await this.forget(personId);
    return true;
  }

  /**
   * The session that was opened without a second factor has shown it now.
   * @throws DomainError state_conflict where the person has none, validation_failed, too_many_requests
   */
  async strengthen(ctx: RequestContext, code: string): Promise<void> {
    const row = await this.row(ctx);
    if (!row.enabled_at) throw stateConflict([]);
    await this.prove(ctx, row.person_id, row.email, code).catch(asField);
    await this.database.run(networkContext(ctx), (tx) =>
      tx.query('SELECT auth.strengthen_session($1, $2)', [tokenHashOf(ctx), tx.now]),
    );
  }

  /** By the password, or by a code where one is given. */
  private async proven(ctx: RequestContext, { password, code }: SecondFactorProof): Promise<FactorRow> {
    const row = await this.row(ctx);
    if (!row.enabled_at) throw stateConflict([]);
    if (code) await this.prove(ctx, row.person_id, row.email, code).catch(asField);
    else if (password !== undefined) await this.own.confirmPassword(ctx, 'password', password);
    else throw invalid('code', 'required');
    return row;
  }

  private async useTimeCode(
    ctx: RequestContext,
    personId: string,
    sealed: Buffer,
    { code }: TypedCode,
  ): Promise<boolean> {
    const step = timeStepOf(this.secrets.open(sealed, place(personId)), code, ctx.now);
    if (step === null) return false;
    const [answer] = await this.database.run(networkContext(ctx), (tx) =>
      tx.query<{ used: boolean }>('SELECT auth.use_time_step($1, $2) AS used', [personId, step]),
    );
    return answer!.used;
  }

  private async useRecoveryCode(
    ctx: RequestContext,
    personId: string,
    email: string,
    { code }: TypedCode,
  ): Promise<boolean> {
    return this.mails.tell(ctx, email, 'code_used', async (tx) => {
      const [answer] = await tx.query<{ left: number | null }>('SELECT auth.use_recovery_code($1, $2, $3) AS left', [
        personId,
        recoveryCodeHash(personId, code),
        tx.now,
      ]);
      return answer!.left === null ? null : { codesLeft: answer.left };
    });
  }

  private async needsPassword(ctx: RequestContext, row: FactorRow): Promise<boolean> {
    const fresh = ctx.now.getTime() - row.session_created_at.getTime() < FRESH_MS;
    return !row.enabled_at && !fresh && (await this.own.profile(ctx)).hasPassword;
  }

  private async row(ctx: RequestContext): Promise<FactorRow> {
    const [row] = await this.database.read<FactorRow>(
      networkContext(ctx),
      'SELECT * FROM auth.own_second_factor($1, $2)',
      [tokenHashOf(ctx), ctx.now],
    );
    // A personal token reaches nothing of this: the door says so before.
    if (!row) throw new DomainError('unauthenticated');
    return row;
  }

  private async count(personId: string): Promise<void> {
    await this.limits.consume('second-factor-day', personId, PER_DAY);
    await this.limits.consume('second-factor', personId, PER_PERSON);
  }

  private async forget(personId: string): Promise<void> {
    await this.limits.clear('second-factor-day', personId, PER_DAY);
    await this.limits.clear('second-factor', personId, PER_PERSON);
  }
}

const hashes = (personId: string, codes: readonly string[]) => codes.map((code) => recoveryCodeHash(personId, code));

/** Who is signed in already has a wrong field, and is not signed out. */
function asField(error: unknown): never {
  if (error instanceof DomainError && error.code === 'invalid_second_factor') throw invalid('code', 'wrong_value');
  throw error;
}
