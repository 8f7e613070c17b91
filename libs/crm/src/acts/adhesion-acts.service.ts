import { Injectable } from '@nestjs/common';
import { LIVE_ADHESION_STATUSES } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { TenantDatabase, notFound, type RequestContext } from '#app/platform';
import { fieldsOf, filled } from './act-document.js';
import { ACT_KINDS, actData, type ActFacts, type ActField, type ActKind } from './act-fields.js';
import { ActTemplates } from './act-templates.js';
import { seatOn } from '../addresses/seat.js';

const OFFICES = `(SELECT json_agg(json_build_object('kind', p.kind, 'name', p.person_name, 'acting', p.acting) ORDER BY p.starts_on DESC, p.id)
    FROM body_office p WHERE p.tenant_id = b.tenant_id AND p.body_id = b.id
      AND p.starts_on <= $2 AND (p.ends_on IS NULL OR p.ends_on >= $2))`;
const RESOLUTION = `(SELECT json_build_object('organ', e.act_organ, 'number', e.act_number, 'date', e.act_date) FROM adhesion_event e
    WHERE e.tenant_id = a.tenant_id AND e.adhesion_id = a.id AND e.command = 'submit_resolution' ORDER BY e.at DESC, e.id DESC LIMIT 1)`;
const FACTS = `SELECT b.name AS "bodyName", b.type AS "bodyType", ${seatOn('b', '$2')} AS "bodyAddress", b.tax_code AS "bodyTaxCode", b.pec AS "bodyPec",
    COALESCE(${OFFICES}, '[]') AS offices, ${RESOLUTION} AS resolution,
    t.name AS "centreName", t.owner_name AS "centreOwner", t.address AS "centreAddress", t.pec AS "centrePec",
    c.title, c.valid_from::text AS "validFrom", c.valid_to::text AS "validTo", c.notice_days AS "noticeDays",
    CASE WHEN c.act_organ IS NOT NULL THEN json_build_object('organ', c.act_organ, 'number', c.act_number, 'date', c.act_date) END AS "approvedBy",
    EXISTS (SELECT FROM adhesion o WHERE o.tenant_id = a.tenant_id AND o.body_id = a.body_id AND o.id <> a.id AND o.status = ANY ($3)) AS renewing,
    a.tenant_id AS "tenantId", c.resolution_template_id AS resolution_template, c.determination_template_id AS determination_template
  FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  JOIN tenant t ON t.id = a.tenant_id
  WHERE a.id = $1`;
const TEMPLATES = `SELECT tenant_id AS "tenantId", resolution_template_id AS resolution_template,
    determination_template_id AS determination_template FROM convention WHERE id = $1`;

interface Templates {
  tenantId: string;
  resolution_template: string | null;
  determination_template: string | null;
}
type FactsRow = Omit<ActFacts, 'today'> & Templates;

/** The acts of an adhesion as DOCX, filled with what is known of the body, the centre and the convention. */
@Injectable()
export class AdhesionActs {
  constructor(
    private readonly database: TenantDatabase,
    private readonly templates: ActTemplates,
  ) {}

  /** What each act asks for and nobody has written down yet. @throws DomainError not_found */
  async missing(ctx: RequestContext, adhesionId: string): Promise<{ kind: ActKind; missing: ActField[] }[]> {
    const row = await this.facts(ctx, adhesionId);
    return Promise.all(
      ACT_KINDS.map(async (kind) => {
        const data = actData(row);
        const asked = fieldsOf(await this.templateOf(ctx, row, kind));
        return { kind, missing: asked.filter((field) => !data[field]) };
      }),
    );
  }

  /** @throws DomainError not_found */
  async fill(ctx: RequestContext, adhesionId: string, kind: ActKind): Promise<Buffer> {
    const row = await this.facts(ctx, adhesionId);
    return filled(await this.templateOf(ctx, row, kind), actData(row));
  }

  /** The template that the bodies' acts are made of, for who wants to write another one. @throws DomainError not_found */
  async template(ctx: RequestContext, conventionId: string, kind: ActKind): Promise<Buffer> {
    const [row] = await this.database.read<Templates>(ctx, TEMPLATES, [conventionId]);
    if (!row) throw notFound();
    return this.templateOf(ctx, row, kind);
  }

  private async facts(ctx: RequestContext, adhesionId: string): Promise<FactsRow & { today: string }> {
    const today = italianDay(ctx.now);
    const [row] = await this.database.read<FactsRow>(ctx, FACTS, [adhesionId, today, LIVE_ADHESION_STATUSES]);
    if (!row) throw notFound();
    return { ...row, today };
  }

  private templateOf(ctx: RequestContext, row: Templates, kind: ActKind): Promise<Buffer> {
    return this.templates.inUse(ctx, row.tenantId, kind, row[`${kind}_template`]);
  }
}
