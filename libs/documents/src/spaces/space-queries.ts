import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import { ownTenant } from '../persistence/own-tenant.js';
import { namedColumns, rightsOf, type Named } from './space-rights.js';
import type {
  FolderView,
  SpaceAccess,
  SpaceBodyView,
  SpaceDetail,
  SpaceMemberView,
  SpaceQuery,
  SpaceRecusalView,
  SpaceSummary,
} from './spaces.dto.js';

const BY_TITLE: Sort = {
  columns: [
    { sql: 's.title COLLATE "it-x-icu"', type: 'text' },
    { sql: 's.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const SUMMARY = `s.id, s.kind, s.title, s.description, s.visibility, COALESCE(c.title, v.title, b.name) AS about,
    d.documents, d.changed_at AS "changedAt", s.archived_at AS "archivedAt"`;
const FROM = `FROM space s
  LEFT JOIN convention c ON c.tenant_id = s.tenant_id AND c.id = s.convention_id
  LEFT JOIN LATERAL (SELECT v.title FROM service_version v WHERE v.tenant_id = s.tenant_id AND v.service_id = s.service_id
    ORDER BY v.status IN ('draft', 'in_review'), v.status = 'published' DESC, v.number DESC LIMIT 1) v ON true
  LEFT JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.subject_body_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS documents, max(d.changed_at) AS changed_at FROM document d
    WHERE d.tenant_id = s.tenant_id AND d.space_id = s.id AND d.trashed_at IS NULL) d`;
const DETAIL = `SELECT ${SUMMARY}, s.needs_approval AS "needsApproval", s.required_metadata AS "requiredMetadata", s.defaults,
    s.convention_id AS "conventionId", s.service_id AS "serviceId", s.subject_body_id AS "bodyId", s.created_at AS "createdAt",
    s.version,
    COALESCE((SELECT f.frequency FROM space_follower f WHERE f.tenant_id = s.tenant_id AND f.space_id = s.id AND f.membership_id = $2), 'never')
      AS following, ${namedColumns('$2', '$3')}
  ${FROM} WHERE s.id = $1 AND ${ownTenant('s')}`;
const FOLDERS = `SELECT id, parent_id AS "parentId", name, version FROM folder WHERE space_id = $1
  ORDER BY name COLLATE "it-x-icu", id LIMIT ${LIMITS.spaceFolders}`;
const FOLDER = `SELECT id, parent_id AS "parentId", name, version FROM folder WHERE id = $1`;
const BODIES = `SELECT n.body_id AS "bodyId", b.name, n.role FROM space_body n
  JOIN body b ON b.tenant_id = n.tenant_id AND b.id = n.body_id
  WHERE n.space_id = $1 ORDER BY b.name COLLATE "it-x-icu", b.id LIMIT ${LIMITS.spaceNamed}`;
const MEMBERS = `SELECT n.membership_id AS "membershipId", m.display_name AS name, m.role AS "portalRole", n.role,
    n.valid_to::text AS "validTo", COALESCE(n.valid_to < $2, false) AS ended
  FROM space_member n JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.membership_id
  WHERE n.space_id = $1 ORDER BY m.display_name COLLATE "it-x-icu", m.id LIMIT ${LIMITS.spaceNamed}`;
const RECUSALS = `SELECT n.membership_id AS "membershipId", m.display_name AS name, n.reason, n.recorded_at AS "recordedAt"
  FROM space_recusal n JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.membership_id
  WHERE n.space_id = $1 ORDER BY m.display_name COLLATE "it-x-icu", m.id LIMIT ${LIMITS.spaceNamed}`;
const EXISTS = 'SELECT id FROM space WHERE id = $1';

type SummaryRow = Omit<SpaceSummary, 'changedAt' | 'archivedAt'> & { changedAt: Date | null; archivedAt: Date | null };
type DetailRow = SummaryRow &
  Named &
  Omit<SpaceDetail, keyof SpaceSummary | 'folders' | 'createdAt'> & { createdAt: Date };

/** Spaces as whoever asks sees them. */
@Injectable()
export class SpaceQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: SpaceQuery): Promise<Page<SpaceSummary>> {
    const { limit = LIMITS.defaultPageSize, cursor, q, kind, visibility, state } = query;
    const list = new ListQuery(`SELECT ${SUMMARY} ${FROM}`)
      .where(ownTenant('s'))
      .whereGiven('s.kind = ANY (?)', kind)
      .whereGiven('s.visibility = ANY (?)', visibility);
    if (state?.length === 1) list.where(`(s.archived_at IS NOT NULL) = ?`, state[0] === 'archived');
    if (q) list.where('unaccent(s.title) ILIKE unaccent(?)', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
    const [sql, params] = list.page('title', BY_TITLE, limit, cursor);
    const rows = await this.database.read<SummaryRow>(ctx, sql, params);
    return toPage(rows, limit, 'title', (row) => [row.title, row.id], summaryOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<SpaceDetail> {
    await this.database.verify(ctx);
    const actor = ctx.actor!;
    const [[row], folders] = await this.database.readAll<[DetailRow, FolderView]>(ctx, [
      [DETAIL, [id, actor.membershipId, italianDay(ctx.now)]],
      [FOLDERS, [id]],
    ]);
    if (!row) throw notFound();
    const { contributes, role, createdAt, ...rest } = row;
    return {
      ...rest,
      ...summaryOf(row),
      createdAt: createdAt.toISOString(),
      folders,
      ...rightsOf(actor, { contributes, role, archivedAt: row.archivedAt }),
    };
  }

  /** @throws DomainError not_found */
  async folder(ctx: RequestContext, id: string): Promise<FolderView> {
    const [row] = await this.database.read<FolderView>(ctx, FOLDER, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** Who is named; for the centre. @throws DomainError not_found */
  async access(ctx: RequestContext, id: string): Promise<SpaceAccess> {
    const [[space], bodies, members, recusals] = await this.database.readAll<
      [{ id: string }, SpaceBodyView, SpaceMemberView, Omit<SpaceRecusalView, 'recordedAt'> & { recordedAt: Date }]
    >(ctx, [
      [EXISTS, [id]],
      [BODIES, [id]],
      [MEMBERS, [id, italianDay(ctx.now)]],
      [RECUSALS, [id]],
    ]);
    if (!space) throw notFound();
    return {
      bodies,
      members,
      recusals: recusals.map(({ recordedAt, ...one }) => ({ ...one, recordedAt: recordedAt.toISOString() })),
    };
  }
}

function summaryOf({ id, kind, title, description, visibility, about, documents, ...row }: SummaryRow): SpaceSummary {
  const { changedAt, archivedAt } = row;
  return {
    ...{ id, kind, title, description, visibility, about, documents },
    changedAt: changedAt?.toISOString() ?? null,
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}
