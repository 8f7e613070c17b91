import { Inject } from '@nestjs/common';
import { TRASH_DAYS } from '#app/contracts';
import { newId } from '#app/kernel';
import { Notices, nextDigest } from '#app/notifications';
import {
  Clock,
  SETTINGS,
  Schedule,
  StoredFiles,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type RequestContext,
  type ScheduledTask,
  type Settings,
} from '#app/platform';
import { Eyes } from './eyes.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const FOLLOWED = 'SELECT t AS id FROM relay.tenants_with_followers($1, $2) t';
const LITTERED = 'SELECT t AS id FROM relay.tenants_with_old_trash($1) t';
const FOLLOWERS = `SELECT f.space_id AS "spaceId", f.membership_id AS "membershipId", f.told_at AS "toldAt", m.display_name AS name, t.slug
  FROM space_follower f JOIN membership m ON m.tenant_id = f.tenant_id AND m.id = f.membership_id JOIN tenant t ON t.id = f.tenant_id
  WHERE (f.frequency = 'daily' AND f.told_at < $1) OR (f.frequency = 'weekly' AND f.told_at < $2) ORDER BY f.membership_id, f.space_id`;
const TOLD = 'UPDATE space_follower SET told_at = $3 WHERE space_id = $1 AND membership_id = $2';
/** Read as the follower: what others changed and wrote since they were told. */
const NEWS = `SELECT s.title, ARRAY(SELECT d.title FROM document d WHERE d.tenant_id = s.tenant_id AND d.space_id = s.id
      AND d.trashed_at IS NULL AND d.changed_at > $2 AND EXISTS (SELECT FROM document_version v WHERE v.tenant_id = d.tenant_id
        AND v.document_id = d.id AND v.created_at > $2 AND v.created_by <> $3)
      ORDER BY d.changed_at DESC LIMIT 11) AS documents,
    ARRAY(SELECT p.author_name || ': ' || left(p.text, 200) FROM post p WHERE p.tenant_id = s.tenant_id AND p.space_id = s.id
      AND p.removed_at IS NULL AND p.created_at > $2 AND p.author_id <> $3 ORDER BY p.created_at DESC LIMIT 6) AS posts
  FROM space s WHERE s.id = $1`;
const OLD_TRASH = `SELECT d.id, ARRAY(SELECT DISTINCT v.file_id FROM document_version v WHERE v.tenant_id = d.tenant_id AND v.document_id = d.id) AS files
  FROM document d WHERE d.trashed_at <= $1 ORDER BY d.trashed_at LIMIT 100 FOR UPDATE`;

interface Follower {
  spaceId: string;
  membershipId: string;
  toldAt: Date;
  name: string;
  slug: string;
}
interface News {
  title: string;
  documents: string[];
  posts: string[];
}

/** By the clock: what followers are told, and what has lain in the trash for its time is gone for good. */
@Schedule('documents')
export class DocumentsSchedule implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly eyes: Eyes,
    private readonly notices: Notices,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const relay = relayContext(now, newId());
    const { daily, weekly } = lastDigests(now);
    const followed = await this.tenants(relay, FOLLOWED, [daily, weekly]);
    await oneAfterAnother('Digests of spaces', followed, (id) => this.digest(systemContext(id, now, newId()), id));
    const before = new Date(now.getTime() - TRASH_DAYS * DAY_MS);
    const littered = await this.tenants(relay, LITTERED, [before]);
    await oneAfterAnother('Trash of documents', littered, (id) => this.purge(systemContext(id, now, newId()), before));
  }

  private async tenants(ctx: RequestContext, sql: string, params: Date[]): Promise<string[]> {
    return (await this.database.read<{ id: string }>(ctx, sql, params)).map(({ id }) => id);
  }

  private async digest(ctx: RequestContext, tenantId: string): Promise<void> {
    const { daily, weekly } = lastDigests(ctx.now);
    for (const follower of await this.database.read<Follower>(ctx, FOLLOWERS, [daily, weekly])) {
      const { spaceId, membershipId, toldAt } = follower;
      const [news] =
        (await this.eyes.readAs<News>(ctx, tenantId, membershipId, NEWS, [spaceId, toldAt, membershipId])) ?? [];
      const blind = await this.eyes.blind(ctx, tenantId, spaceId, [membershipId]);
      await this.database.run(ctx, async (tx) => {
        await tx.execute(TOLD, [spaceId, membershipId, ctx.now]);
        if (!news || news.documents.length + news.posts.length === 0) return;
        const path = `/${follower.slug}/area/documenti/${spaceId}`;
        const lines = [...listOf('Documenti', news.documents, 10), ...listOf('Messaggi', news.posts, 5)];
        await this.notices.notify(tx, {
          membershipId,
          bodyId: null,
          kind: 'document.digest',
          title: `Novità in «${news.title}»`.slice(0, 300),
          text: lines.join(' '),
          path,
          mail: {
            subject: `Novità in «${news.title}»`.slice(0, 200),
            greeting: `Gentile ${follower.name},`,
            paragraphs: lines,
            action: { label: 'Apri lo spazio', url: this.settings.PUBLIC_URL + path },
          },
          alsoTold: blind,
        });
      });
    }
  }

  private async purge(ctx: RequestContext, before: Date): Promise<void> {
    for (;;) {
      const removed = await this.database.run(ctx, async (tx) => {
        const rows = await tx.query<{ id: string; files: string[] }>(OLD_TRASH, [before]);
        await tx.execute('DELETE FROM document WHERE id = ANY ($1)', [rows.map(({ id }) => id)]);
        await this.files.release(
          tx,
          rows.flatMap(({ files }) => files),
        );
        return rows.length;
      });
      if (!removed) return;
    }
  }
}

/** The last moments at which mails are gathered, of today or before, and of this Monday or the one before. */
export function lastDigests(now: Date): { daily: Date; weekly: Date } {
  const daily = nextDigest(new Date(now.getTime() - DAY_MS));
  const sinceMonday = (daily.getUTCDay() + 6) % 7;
  // From half a day before: the hour may have changed in between.
  const weekly = nextDigest(new Date(daily.getTime() - (sinceMonday + 0.5) * DAY_MS));
  return { daily, weekly };
}

/** `Documenti: uno; due; e altri.` */
function listOf(label: string, entries: readonly string[], most: number): string[] {
  if (!entries.length) return [];
  const more = entries.length > most ? '; e altri' : '';
  return [`${label}: ${entries.slice(0, most).join('; ')}${more}.`];
}
