import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  TenantDatabase,
  notFound,
  staleVersion,
  stateConflict,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import { Post } from '../persistence/together.entity.js';
import { readSpace } from '../spaces/open-space.js';
import type { NewPost, PostQuery, PostView } from './posts.dto.js';

const LATEST: Sort = {
  columns: [
    { sql: 'p.created_at', type: 'timestamptz' },
    { sql: 'p.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const POSTS = `SELECT p.id, p.space_id AS "spaceId", p.document_id AS "documentId", p.kind, p.text, p.author_name AS "authorName",
    p.author_body AS "authorBody", p.created_at AS "createdAt", p.edited_at AS "editedAt", p.removed_at AS "removedAt",
    p.author_id = NULLIF(current_setting('app.membership_id', true), '')::uuid AS mine, p.version FROM post p`;
const DOCUMENT = 'SELECT space_id AS "spaceId" FROM document WHERE id = $1 AND trashed_at IS NULL';
const BODY = 'SELECT name FROM body WHERE id = $1';

interface Row extends Omit<PostView, 'createdAt' | 'editedAt' | 'removedAt'> {
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
}
/** About a space, or about one of its documents. */
export type PostPlace = { spaceId: string } | { documentId: string };

/** What people write to each other: comments on documents and on a space, and its news. */
@Injectable()
export class Posts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found */
  async list(ctx: RequestContext, place: PostPlace, query: PostQuery): Promise<Page<PostView>> {
    const { limit = LIMITS.defaultPageSize, cursor, kind } = query;
    const list = new ListQuery(POSTS).whereGiven('p.kind = ANY (?)', kind);
    if ('documentId' in place) list.where('p.document_id = ?', place.documentId);
    else list.where('p.space_id = ? AND p.document_id IS NULL', place.spaceId);
    const [sql, params] = list.page('latest', LATEST, limit, cursor);
    const [seen, rows] = await this.database.readAll<[object, Row]>(ctx, [
      'documentId' in place ? [DOCUMENT, [place.documentId]] : ['SELECT id FROM space WHERE id = $1', [place.spaceId]],
      [sql, params],
    ]);
    if (!seen.length) throw notFound();
    return toPage(rows, limit, 'latest', (row) => [row.createdAt, row.id], viewOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<PostView> {
    const [row] = await this.database.read<Row>(ctx, `${POSTS} WHERE p.id = $1`, [id]);
    if (!row) throw notFound();
    return viewOf(row);
  }

  /**
   * Whoever sees a document or a space may comment; news is written by who adds documents.
   * @returns the id @throws DomainError not_found, permission_denied, state_conflict where the space is archived
   */
  async write(ctx: RequestContext, key: string | undefined, place: PostPlace, input: NewPost): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { ...input, ...place }, id, async () => {
        const documentId = 'documentId' in place ? place.documentId : null;
        const spaceId = 'documentId' in place ? await spaceOf(tx, place.documentId) : place.spaceId;
        const space = await readSpace(tx, spaceId);
        if (space.archivedAt) throw stateConflict([]);
        if (input.kind === 'news' && (documentId || !space.mayWrite)) throw new DomainError('permission_denied');
        const { membershipId, displayName } = tx.actor;
        await tx.insert(Post, {
          id,
          spaceId,
          documentId,
          kind: input.kind,
          text: input.text,
          authorId: membershipId,
          authorName: displayName,
          authorBody: await bodyOf(tx),
          createdAt: tx.now,
          editedAt: null,
          removedAt: null,
          version: 1,
        });
        tx.changed('space', spaceId, { everybody: true });
      }),
    );
  }

  /** @throws DomainError not_found, permission_denied on what somebody else wrote, stale_version, state_conflict once taken back */
  async edit(ctx: RequestContext, id: string, version: number, text: string): Promise<void> {
    await this.within(ctx, id, version, async (tx, post) => {
      if (post.authorId !== tx.actor.membershipId) throw new DomainError('permission_denied');
      await tx.update(Post, post, { text, editedAt: tx.now });
    });
  }

  /** Takes back what one wrote, or what the centre does not want to stand there. @throws DomainError as {@link edit} */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.within(ctx, id, version, async (tx, post) => {
      const { mayManage } = await readSpace(tx, post.spaceId);
      if (post.authorId !== tx.actor.membershipId && !mayManage) throw new DomainError('permission_denied');
      await tx.update(Post, post, { text: '', removedAt: tx.now });
    });
  }

  private async within(
    ctx: RequestContext,
    id: string,
    version: number,
    work: (tx: Transaction, post: Post) => Promise<void>,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const post = await tx.get(Post, { tenantId: tx.tenantId, id });
      if (post.version !== version) throw staleVersion();
      if (post.removedAt) throw stateConflict([]);
      await work(tx, post);
      tx.changed('space', post.spaceId, { everybody: true });
    });
  }
}

async function spaceOf(tx: Transaction, documentId: string): Promise<string> {
  const [row] = await tx.query<{ spaceId: string }>(DOCUMENT, [documentId]);
  if (!row) throw notFound();
  return row.spaceId;
}

async function bodyOf(tx: Transaction): Promise<string | null> {
  const { access, bodyIds } = tx.actor;
  // Who serves several speaks for none of them by name.
  if (access !== 'body' || bodyIds.length !== 1) return null;
  const [row] = await tx.query<{ name: string }>(BODY, [bodyIds[0]]);
  return row?.name ?? null;
}

function viewOf({ createdAt, editedAt, removedAt, ...post }: Row): PostView {
  return {
    ...post,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    removedAt: removedAt?.toISOString() ?? null,
  };
}
