import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { can, type Permission, type Role, type SessionKind } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  RateLimits,
  TenantDatabase,
  invalid,
  networkContext,
  newToken,
  notFound,
  stateConflict,
  type Allowance,
  type RequestContext,
} from '#app/platform';
import type {
  ApiToken,
  ApiTokenCreated,
  NewApiToken,
  PasswordChange,
  Profile,
  SessionEntry,
} from '../api/access.dto.js';
import { endOfDay, yearLater } from '../domain/days.js';
import { tokenHashOf } from './token-hash.js';

/** Wrong present passwords in a quarter of an hour. */
const PER_PERSON: Allowance = { points: 8, seconds: 900 };
const MOST_TOKENS = 50;
const TOKEN_PREFIX = 'cdc_';

interface SessionRow {
  id: string;
  kind: SessionKind;
  name: string | null;
  scopes: Permission[] | null;
  role: Role;
  centre_name: string | null;
  user_agent: string | null;
  created_at: Date;
  last_used_at: Date | null;
  expires_at: Date;
  current: boolean;
}

interface ProfileRow {
  person_id: string;
  email: string;
  password_hash: string | null;
  last_sign_in_at: Date | null;
}

/** What a person sees and ends of their own ways in: sessions, personal tokens, the password. */
@Injectable()
export class OwnAccess {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
  ) {}

  async sessions(ctx: RequestContext): Promise<SessionEntry[]> {
    const rows = await this.list(ctx);
    return rows
      .filter(({ kind }) => kind !== 'token')
      .map(({ id, kind, user_agent, created_at, last_used_at, expires_at, current }) => ({
        id,
        kind,
        userAgent: user_agent,
        createdAt: created_at.toISOString(),
        lastUsedAt: last_used_at?.toISOString() ?? null,
        expiresAt: expires_at.toISOString(),
        current,
      }));
  }

  async tokens(ctx: RequestContext): Promise<ApiToken[]> {
    const rows = await this.list(ctx);
    return rows.filter(({ kind }) => kind === 'token').map(toToken);
  }

  /** Ends one session, or one token, of the person. @throws DomainError not_found */
  async end(ctx: RequestContext, id: string, what: 'session' | 'token'): Promise<void> {
    if ((await this.revoke(ctx, id, what === 'token')) !== 1) throw notFound();
  }

  /** Ends all sessions of the person but the one that asks. */
  async endOthers(ctx: RequestContext): Promise<void> {
    await this.revoke(ctx, null, false);
  }

  /** @throws DomainError validation_failed, state_conflict where the person has too many tokens */
  async createToken(ctx: RequestContext, { name, scopes, expiresOn }: NewApiToken): Promise<ApiTokenCreated> {
    const { role } = ctx.actor!;
    const today = italianDay(ctx.now);
    if (!scopes.length) throw invalid('scopes', 'required');
    if (!scopes.every((scope) => can(role, scope))) throw invalid('scopes', 'not_allowed');
    if (expiresOn < today) throw invalid('expiresOn', 'in_the_past');
    if (expiresOn > yearLater(today)) throw invalid('expiresOn', 'out_of_range');
    const { token, hash: newHash } = newToken(TOKEN_PREFIX);
    const id = newId();
    const [made] = await this.database.run(networkContext(ctx), (tx) =>
      tx.query<{ create_token: boolean }>('SELECT auth.create_token($1, $2, $3, $4, $5, $6, $7, $8)', [
        tokenHashOf(ctx),
        id,
        newHash,
        name,
        [...new Set(scopes)],
        tx.now,
        endOfDay(expiresOn),
        MOST_TOKENS,
      ]),
    );
    if (!made?.create_token) throw stateConflict([]);
    const created = (await this.tokens(ctx)).find((each) => each.id === id)!;
    return { ...created, token };
  }

  async profile(ctx: RequestContext): Promise<Pick<Profile, 'hasPassword' | 'lastSignInAt'>> {
    const row = await this.person(ctx);
    return {
      hasPassword: row.password_hash !== null,
      lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    };
  }

  /**
   * Sets a password, and ends all other sessions of the person.
   * @throws DomainError validation_failed, too_many_requests
   */
  async changePassword(ctx: RequestContext, { currentPassword, newPassword }: PasswordChange): Promise<void> {
    const row = await this.person(ctx);
    if (newPassword.trim().toLowerCase() === row.email) throw invalid('newPassword', 'not_allowed');
    if (row.password_hash !== null) {
      await this.compare(row.person_id, row.password_hash, 'currentPassword', currentPassword);
    }
    const passwordHash = await hash(newPassword);
    await this.database.run(networkContext(ctx), (tx) =>
      tx.query('SELECT auth.change_password($1, $2, $3)', [tokenHashOf(ctx), passwordHash, tx.now]),
    );
  }

  /**
   * Asks for the password once more, before something that a stolen session must not do.
   * @param field where the password stands in what was sent
   * @throws DomainError validation_failed, also where the person has none, too_many_requests
   */
  async confirmPassword(ctx: RequestContext, field: string, password: string | undefined): Promise<void> {
    const row = await this.person(ctx);
    if (row.password_hash === null) throw invalid(field, 'not_allowed');
    await this.compare(row.person_id, row.password_hash, field, password);
  }

  private async compare(
    personId: string,
    passwordHash: string,
    field: string,
    password: string | undefined,
  ): Promise<void> {
    if (password === undefined) throw invalid(field, 'required');
    await this.limits.consume('password-change', personId, PER_PERSON);
    const right = await verify(passwordHash, password).catch(() => false);
    if (!right) throw invalid(field, 'wrong_value');
    await this.limits.clear('password-change', personId, PER_PERSON);
  }

  private list(ctx: RequestContext): Promise<SessionRow[]> {
    return this.database.read<SessionRow>(networkContext(ctx), 'SELECT * FROM auth.list_sessions($1, $2)', [
      tokenHashOf(ctx),
      ctx.now,
    ]);
  }

  private async revoke(ctx: RequestContext, id: string | null, tokens: boolean): Promise<number> {
    const [answer] = await this.database.run(networkContext(ctx), (tx) =>
      tx.query<{ revoke_sessions: number }>('SELECT auth.revoke_sessions($1, $2, $3, $4)', [
        tokenHashOf(ctx),
        id,
        tokens,
        tx.now,
      ]),
    );
    return answer!.revoke_sessions;
  }

  private async person(ctx: RequestContext): Promise<ProfileRow> {
    const [row] = await this.database.read<ProfileRow>(networkContext(ctx), 'SELECT * FROM auth.profile($1, $2)', [
      tokenHashOf(ctx),
      ctx.now,
    ]);
    if (!row) throw notFound();
    return row;
  }
}

function toToken(row: SessionRow): ApiToken {
  return {
    id: row.id,
    name: row.name ?? '',
    scopes: row.scopes ?? [],
    role: row.role,
    centreName: row.centre_name,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
