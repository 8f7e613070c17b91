import { Inject, Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  SETTINGS,
  StoredFiles,
  TenantDatabase,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import type { NewPecMessage, ProtocolChange } from '../api/pec-messages.dto.js';
import { PecAccount, PecAttachment, PecMessage, PecRecipient } from '../persistence/pec.entity.js';

/** What a provider takes at most, with some room for how attachments travel: they grow by a third. */
const MOST_BYTES = 50 * 1024 * 1024;

const BODIES = 'SELECT id, lower(pec) AS pec FROM body WHERE id = ANY ($1)';
const SIZES = 'SELECT COALESCE(sum(size), 0)::bigint AS size FROM stored_file WHERE id = ANY ($1)';

/** The number of the centre's protocol register, with its day. */
export function protocolOf(
  { protocolNumber, protocolDate }: ProtocolChange,
  now: Date,
): { protocolNumber: string | null; protocolDate: string | null } {
  const number = protocolNumber || null;
  return { protocolNumber: number, protocolDate: number && (protocolDate ?? italianDay(now)) };
}

/** Formal messages of the centre to its bodies. */
@Injectable()
export class PecMessages {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Writes a message, which leaves by the queue.
   * @throws DomainError not_found, validation_failed where a body has no PEC address, state_conflict where the mailbox is not in use
   */
  async send(ctx: RequestContext, key: string | undefined, input: NewPecMessage): Promise<string> {
    if (!input.bodyIds.length) throw invalid('bodyIds', 'required');
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const account = await tx.get(PecAccount, { tenantId: tx.tenantId, id: input.accountId }).catch(() => {
          throw notFoundField('accountId');
        });
        if (!account.enabled) throw stateConflict([]);
        await this.write(tx, id, input);
      }),
    );
  }

  private async write(tx: Transaction, id: string, input: NewPecMessage): Promise<void> {
    const { accountId, adhesionId = null, fileIds = [], subject, text } = input;
    const recipients = await this.recipientsOf(tx, [...new Set(input.bodyIds)]);
    if (adhesionId) {
      const found = await tx.query('SELECT id FROM adhesion WHERE id = $1', [adhesionId]);
      if (!found.length) throw notFoundField('adhesionId');
    }
    await this.files.attach(tx, fileIds, null, true);
    const [files] = await tx.query<{ size: string }>(SIZES, [fileIds]);
    if (Number(files!.size) > MOST_BYTES) throw invalid('fileIds', 'out_of_range');
    await tx.insert(PecMessage, {
      id,
      accountId,
      adhesionId,
      subject,
      text,
      messageId: `${id}@${new URL(this.settings.PUBLIC_URL).hostname}`,
      status: 'queued',
      authorId: tx.actor.membershipId,
      authorName: tx.actor.displayName,
      ...protocolOf(input, tx.now),
      refusal: null,
      attempts: 0,
      repeats: 0,
      retries: 0,
      createdAt: tx.now,
      sendingSince: null,
      sentAt: null,
      acceptedAt: null,
      lastEventAt: tx.now,
      version: 1,
    });
    for (const { id: bodyId, pec } of recipients)
      await tx.insert(PecRecipient, {
        id: newId(),
        messageId: id,
        bodyId,
        address: pec,
        status: 'waiting',
        settledAt: null,
        silentSince: null,
      });
    for (const fileId of new Set(fileIds)) await tx.insert(PecAttachment, { messageId: id, fileId });
    await tx.emit({ name: 'pec.queued', consumers: ['pec'], payload: { messageId: id } });
    tx.changed('pec', id, { centreOnly: true });
  }

  private async recipientsOf(tx: Transaction, ids: string[]): Promise<{ id: string; pec: string }[]> {
    const bodies = await tx.query<{ id: string; pec: string | null }>(BODIES, [ids]);
    if (bodies.length !== ids.length) throw notFoundField('bodyIds');
    return ids.map((id, index) => {
      const pec = bodies.find((body) => body.id === id)!.pec;
      if (!pec || pec.length > LIMITS.email) throw invalid(`bodyIds.${index}`, 'not_allowed');
      return { id, pec };
    });
  }

  /** Records the number of the protocol register, or takes it back. @throws DomainError not_found, stale_version */
  async setProtocol(ctx: RequestContext, id: string, version: number, change: ProtocolChange): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const message = await tx.get(PecMessage, { tenantId: tx.tenantId, id }, true);
      if (message.version !== version) throw staleVersion();
      await tx.update(PecMessage, message, protocolOf({ ...message, ...change } as ProtocolChange, tx.now));
      tx.changed('pec', id, { centreOnly: true });
    });
  }
}
