import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import { Documents } from '#app/documents';
import {
  Idempotency,
  StoredFiles,
  TenantDatabase,
  notFound,
  peerContext,
  DomainError,
  type RequestContext,
} from '#app/platform';
import type { CopiedDocument, NewNetworkComment, NewNetworkCopy } from '../api/network.dto.js';
import { networkNews } from '../events/network-news.js';
import { NetworkComment, NetworkCopy } from '../persistence/network.entity.js';
import { NetworkDocuments } from './network-documents.js';

const CENTRE = 'SELECT owner_name AS name FROM tenant WHERE id = $1';

/** What a centre does with what others show: it is read as the network's, and written in the own centre alone. */
@Injectable()
export class Exchange {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly documents: NetworkDocuments,
    private readonly ownDocuments: Documents,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found, idempotency_key_reused */
  async comment(
    ctx: RequestContext,
    key: string | undefined,
    slug: string,
    documentId: string,
    { text }: NewNetworkComment,
  ): Promise<string> {
    const source = await this.documents.find(ctx, slug, documentId);
    return this.database.run(ctx, (tx) => {
      const id = newId();
      return this.idempotency.once(tx, key, { slug, documentId, text }, id, async () => {
        const [centre] = await tx.query<{ name: string }>(CENTRE, [tx.tenantId]);
        await tx.insert(NetworkComment, {
          id,
          sourceTenantId: source.tenantId,
          sourceDocumentId: source.id,
          authorId: tx.actor.membershipId,
          authorName: tx.actor.displayName,
          centreName: centre!.name,
          text,
          createdAt: tx.now,
        });
        await tx.emit(networkNews({ news: 'comment', commentId: id }));
      });
    });
  }

  /** Takes back what one wrote oneself. @throws DomainError not_found */
  async uncomment(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const gone = await tx.execute('DELETE FROM network_comment WHERE id = $1 AND author_id = $2', [
        id,
        tx.actor.membershipId,
      ]);
      if (!gone) throw notFound();
    });
  }

  /**
   * Takes what another centre shows into a space of the own one, with where it comes from. The content is compared with the
   * source's SHA-256 on its way.
   * @throws DomainError not_found, also of the own space; permission_denied, state_conflict, payload_too_large,
   * idempotency_key_reused; unavailable where the content is not what the source says
   */
  async copy(
    ctx: RequestContext,
    key: string | undefined,
    slug: string,
    documentId: string,
    { spaceId, folderId = null }: NewNetworkCopy,
  ): Promise<CopiedDocument> {
    const source = await this.documents.find(ctx, slug, documentId);
    const { content, ...shown } = await this.files.open(peerContext(ctx), source.fileId);
    const file = await this.files.duplicate(ctx, shown, content);
    try {
      if (file.sha256 !== source.sha256) throw new DomainError('unavailable');
      const { documents } = await this.ownDocuments.create(
        ctx,
        key,
        { spaceId, folderId, documents: [{ fileId: file.id, title: source.title }] },
        {
          request: { slug, documentId, spaceId, folderId },
          also: async (tx, [id]) => {
            await tx.insert(NetworkCopy, {
              documentId: id!,
              sourceTenantId: source.tenantId,
              sourceCentreName: source.centreName,
              sourceDocumentId: source.id,
              sourceTitle: source.title,
              sourceVersion: source.number,
              sha256: source.sha256,
              copiedBy: tx.actor.membershipId,
              copiedAt: tx.now,
            });
            await tx.emit(networkNews({ news: 'copy', documentId: id! }));
          },
        },
      );
      const { id, title } = documents[0]!;
      return { id, title };
    } catch (error) {
      // What was not attached is swept in any case.
      await this.files.discard(ctx, file.id).catch(() => undefined);
      throw error;
    }
  }
}
