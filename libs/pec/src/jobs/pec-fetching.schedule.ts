import type { ImapFlow } from 'imapflow';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Clock,
  HOUR_MS,
  Schedule,
  StoredFiles,
  TenantDatabase,
  oneAfterAnother,
  pecMailboxFailures,
  relayContext,
  systemContext,
  type RequestContext,
  type ScheduledTask,
} from '#app/platform';
import { PecConnections, reasonOfMail } from '../application/pec-connections.js';
import { PecRecording, type Source } from '../application/pec-recording.js';
import { asLetter, openEnvelope, tooLarge, type Letter, type Receipt } from '../domain/envelope.js';
import type { PecAccount, PecMailbox } from '../persistence/pec.entity.js';

/** Read in one turn; the rest comes with the next. */
const BATCH = 200;
const FAILURE = 300;
/** Before the last good visit: with new numbers the mails of then are looked at again, and known ones left out. */
const OVERLAP_MS = 48 * HOUR_MS;

const ACCOUNTS = `SELECT a.id, a.login, a.password, a.smtp_host AS "smtpHost", a.smtp_port AS "smtpPort", a.imap_host AS "imapHost",
    a.imap_port AS "imapPort", a.created_by AS "createdBy", b.uid_validity AS "uidValidity", b.last_uid AS "lastUid", b.fetched_at AS "fetchedAt"
  FROM pec_account a LEFT JOIN pec_mailbox b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
  WHERE a.enabled ORDER BY a.id`;
const MOVE = `INSERT INTO pec_mailbox (tenant_id, account_id, uid_validity, last_uid) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, account_id) DO UPDATE SET uid_validity = EXCLUDED.uid_validity, last_uid = EXCLUDED.last_uid`;
const READ = 'UPDATE pec_mailbox SET fetched_at = $2, failing_since = NULL, failure = NULL WHERE account_id = $1';
const FAILED = `INSERT INTO pec_mailbox (tenant_id, account_id, uid_validity, last_uid, failing_since, failure) VALUES ($1, $2, 0, 0, $3, $4)
  ON CONFLICT (tenant_id, account_id) DO UPDATE SET failing_since = COALESCE(pec_mailbox.failing_since, EXCLUDED.failing_since),
    failure = EXCLUDED.failure`;

type Account = Omit<PecAccount, 'tenantId' | 'address' | 'enabled' | 'createdAt' | 'version'> &
  Partial<Pick<PecMailbox, 'uidValidity' | 'lastUid' | 'fetchedAt'>>;

interface Waiting {
  uid: number;
  size: number;
}

/** Reads the PEC mailboxes from where it stopped, and notices messages that nobody answered for. */
@Schedule('pec')
export class PecFetching implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly connections: PecConnections,
    private readonly recording: PecRecording,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT relay.tenants_with_pec() AS id',
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Pec', ids, async (tenantId) => {
      const ctx = systemContext(tenantId, now, newId());
      const accounts = await this.database.read<Account>(ctx, ACCOUNTS);
      await oneAfterAnother(
        'Pec',
        accounts,
        (account) => this.visit(ctx, tenantId, account),
        ({ id }) => id,
      );
      await this.database.run(ctx, (tx) => this.recording.noticeSilence(tx));
    });
  }

  private async visit(ctx: RequestContext, tenantId: string, account: Account): Promise<void> {
    try {
      await this.connections.inbox(account, (client) => this.read(ctx, tenantId, account, client));
      await this.database.run(ctx, (tx) => tx.execute(READ, [account.id, tx.now]));
    } catch (error) {
      pecMailboxFailures.inc();
      await this.database.run(ctx, (tx) =>
        tx.execute(FAILED, [tenantId, account.id, tx.now, reasonOfMail(error).replaceAll('\0', '').slice(0, FAILURE)]),
      );
      throw error;
    }
  }

  private async read(ctx: RequestContext, tenantId: string, account: Account, client: ImapFlow): Promise<void> {
    if (!client.mailbox) throw new Error('The inbox cannot be opened');
    const { uidNext } = client.mailbox;
    const uidValidity = String(client.mailbox.uidValidity);
    const moved = (uid: number) => [tenantId, account.id, uidValidity, uid];
    const known = account.uidValidity ?? '0';
    if (known === '0') {
      // What lay there before the centre came here is not ours to sort.
      await this.database.run(ctx, (tx) => tx.execute(MOVE, moved(uidNext - 1)));
      return;
    }
    const renumbered = known !== uidValidity;
    const lastUid = renumbered ? 0 : Number(account.lastUid);
    const since = new Date((account.fetchedAt ?? ctx.now).getTime() - OVERLAP_MS);
    for (const { uid, size } of await waitingIn(client, lastUid, renumbered ? since : undefined)) {
      const { opened, raw } = await this.take(client, uid, size);
      const fileId = raw ? await this.keep(ctx, account, opened, raw) : null;
      const source = { accountId: account.id, ownerId: account.createdBy, fileId, size };
      const letter = raw && opened.type === 'receipt' ? await asLetter(raw, opened.key) : undefined;
      await this.database.run(ctx, async (tx) => {
        await tx.execute(MOVE, moved(uid));
        if (!(await this.recording.isKnown(tx, account.id, opened.key))) await this.record(tx, opened, letter, source);
      });
    }
    if (renumbered) await this.database.run(ctx, (tx) => tx.execute(MOVE, moved(Math.max(uidNext - 1, 0))));
  }

  private async record(
    tx: Parameters<PecRecording['letter']>[0],
    opened: Receipt | Letter,
    letter: Letter | undefined,
    source: Source,
  ): Promise<void> {
    if (opened.type === 'letter') return this.recording.letter(tx, opened, source);
    const ours = source.fileId && (await this.recording.receipt(tx, opened, { ...source, fileId: source.fileId }));
    if (!ours) await this.recording.letter(tx, letter!, source);
  }

  private async take(
    client: ImapFlow,
    uid: number,
    size: number,
  ): Promise<{ opened: Receipt | Letter; raw: Buffer | null }> {
    if (size > LIMITS.fileBytes) {
      const found = await client.fetchOne(String(uid), { headers: true }, { uid: true });
      return { opened: await tooLarge((found && found.headers) || Buffer.alloc(0), uid), raw: null };
    }
    const found = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (!found || !found.source) throw new Error(`Mail ${uid} cannot be read`);
    return { opened: await openEnvelope(found.source), raw: found.source };
  }

  private async keep(ctx: RequestContext, account: Account, { key }: { key: string }, raw: Buffer): Promise<string> {
    const file = { name: `${key.replace(/[^\w.@-]/g, '_').slice(0, 100)}.eml`, mediaType: 'message/rfc822' };
    const { id } = await this.files.keep(ctx, { ...file, ownerId: account.createdBy }, raw);
    return id;
  }
}

/** The mails behind a number, the oldest first, as many as one turn takes. */
async function waitingIn(client: ImapFlow, lastUid: number, since: Date | undefined): Promise<Waiting[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*`, ...(since && { since }) }, { uid: true });
  // `n:*` names the last mail even where its number is lower.
  const uids = (found || []).filter((uid) => uid > lastUid).sort((a, b) => a - b);
  const wanted = since ? uids : uids.slice(0, BATCH);
  if (!wanted.length) return [];
  const sizes = await client.fetchAll(wanted.join(','), { size: true }, { uid: true });
  return sizes.map(({ uid, size = 0 }) => ({ uid, size })).sort((a, b) => a.uid - b.uid);
}
