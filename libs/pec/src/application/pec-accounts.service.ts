import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  Idempotency,
  RateLimits,
  Secrets,
  TenantDatabase,
  invalid,
  notFound,
  staleVersion,
  stateConflict,
  type Allowance,
  type RequestContext,
} from '#app/platform';
import {
  MOST_ACCOUNTS,
  type NewPecAccount,
  type PecAccountChanges,
  type PecAccountCheck,
  type PecAccountView,
} from '../api/pec-accounts.dto.js';
import { PecAccount } from '../persistence/pec.entity.js';
import { PecConnections, passwordPlace } from './pec-connections.js';

/** Tries of connections of one centre in a quarter of an hour. */
const CHECKS: Allowance = { points: 30, seconds: 900 };
const SMTP = 465;
const IMAP = 993;

const SELECT = `SELECT a.id, a.address, a.login, a.smtp_host AS "smtpHost", a.smtp_port AS "smtpPort", a.imap_host AS "imapHost",
    a.imap_port AS "imapPort", a.enabled, b.fetched_at AS "fetchedAt", b.failing_since AS "failingSince", b.failure, a.version
  FROM pec_account a LEFT JOIN pec_mailbox b ON b.tenant_id = a.tenant_id AND b.account_id = a.id`;

type Row = Omit<PecAccountView, 'fetchedAt' | 'failingSince'> & { fetchedAt: Date | null; failingSince: Date | null };

/** The PEC mailboxes of a centre. */
@Injectable()
export class PecAccounts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly secrets: Secrets,
    private readonly connections: PecConnections,
  ) {}

  async list(ctx: RequestContext): Promise<PecAccountView[]> {
    const rows = await this.database.read<Row>(ctx, `${SELECT} ORDER BY a.address, a.id LIMIT ${MOST_ACCOUNTS}`);
    return rows.map(toView);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<PecAccountView> {
    const [row] = await this.database.read<Row>(ctx, `${SELECT} WHERE a.id = $1`, [id]);
    if (!row) throw notFound();
    return toView(row);
  }

  /** @throws DomainError duplicate, state_conflict where there are too many, idempotency_key_reused */
  async create(ctx: RequestContext, key: string | undefined, input: NewPecAccount): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const others = await tx.query('SELECT id FROM pec_account');
        if (others.length >= MOST_ACCOUNTS) throw stateConflict([]);
        await tx.insert(PecAccount, {
          id,
          address: input.address.toLowerCase(),
          login: input.login || input.address,
          password: this.secrets.seal(input.password, passwordPlace(id)),
          smtpHost: input.smtpHost.toLowerCase(),
          smtpPort: input.smtpPort ?? SMTP,
          imapHost: input.imapHost.toLowerCase(),
          imapPort: input.imapPort ?? IMAP,
          enabled: true,
          createdBy: tx.actor.membershipId,
          createdAt: tx.now,
          version: 1,
        });
        tx.changed('pec', id, { centreOnly: true });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, validation_failed where another server would get the password */
  async change(ctx: RequestContext, id: string, version: number, changes: PecAccountChanges): Promise<void> {
    const { password, smtpHost, imapHost, ...plain } = changes;
    await this.database.run(ctx, async (tx) => {
      const before = await tx.get(PecAccount, { tenantId: tx.tenantId, id }, true);
      if (before.version !== version) throw staleVersion();
      const hosts = {
        smtpHost: smtpHost?.toLowerCase() ?? before.smtpHost,
        imapHost: imapHost?.toLowerCase() ?? before.imapHost,
      };
      const elsewhere = hosts.smtpHost !== before.smtpHost || hosts.imapHost !== before.imapHost;
      // A password goes to the servers that it was given for, never to others.
      if (elsewhere && password === undefined) throw invalid('password', 'required');
      await tx.update(PecAccount, before, {
        ...plain,
        ...hosts,
        ...(password !== undefined && { password: this.secrets.seal(password, passwordPlace(id)) }),
      });
      tx.changed('pec', id, { centreOnly: true });
    });
  }

  /** Signs in at both servers. @throws DomainError not_found, too_many_requests */
  async check(ctx: RequestContext, id: string): Promise<PecAccountCheck> {
    const account = await this.database.run(ctx, (tx) => tx.get(PecAccount, { tenantId: tx.tenantId, id }));
    await this.limits.consume('pec-check', account.tenantId, CHECKS);
    const { smtp, imap } = await this.connections.check(account);
    return { smtp: smtp.outcome, smtpDetail: smtp.detail, imap: imap.outcome, imapDetail: imap.detail };
  }
}

function toView({ fetchedAt, failingSince, ...row }: Row): PecAccountView {
  return {
    ...row,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    failingSince: failingSince?.toISOString() ?? null,
  };
}
