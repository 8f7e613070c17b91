import { Injectable } from '@nestjs/common';
import { italianDay } from '#app/kernel';
import { TenantDatabase, notFound, type ExportTable, type RequestContext } from '#app/platform';
import type { Agreement, AgreementList } from './agreements.dto.js';

const CENTRE = `SELECT id FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;
const AGREEMENTS = `SELECT adhesion_id AS "adhesionId", body_name AS "bodyName", convention_title AS convention, kind,
    signed_on::text AS "signedOn", repertoire_number AS "repertoireNumber", starts_on::text AS "startsOn", ends_on::text AS "endsOn"
  FROM search.agreements($1, $2)`;
const ENDS = { '1': ['01-01', '06-30'], '2': ['07-01', '12-31'] } as const;

/** What a centre agreed with other administrations, half a year at a time. */
@Injectable()
export class Agreements {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * @param semester such as `2026-1`; the present one, in Italy, if absent
   * @throws DomainError not_found where the context names no centre
   */
  async list(ctx: RequestContext, semester = semesterOf(italianDay(ctx.now))): Promise<AgreementList> {
    const [year, half] = semester.split('-') as [string, keyof typeof ENDS];
    const [from, to] = ENDS[half].map((day) => `${year}-${day}`) as [string, string];
    const [[centre], items] = await this.database.readAll<[{ id: string }, Agreement]>(ctx, [
      [CENTRE, []],
      [AGREEMENTS, [from, to]],
    ]);
    if (!centre) throw notFound();
    return { semester, from, to, items };
  }
}

const semesterOf = (day: string) => `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`;

const KIND_WORDS = {
  framework: { it: 'Adesione alla convenzione', en: 'Adhesion to the agreement' },
  protocol: { it: 'Adesione al protocollo operativo', en: 'Adhesion to the operating protocol' },
} as const;

/** The list as a file, for the page of Amministrazione Trasparente. */
export const AGREEMENT_EXPORT: ExportTable<Agreement> = {
  title: { it: 'Accordi con altre amministrazioni', en: 'Agreements with other administrations' },
  fileName: { it: 'accordi', en: 'agreements' },
  columns: [
    { header: { it: 'Amministrazione', en: 'Administration' }, width: 34, value: ({ bodyName }) => bodyName },
    {
      header: { it: 'Oggetto', en: 'Subject' },
      width: 48,
      value: ({ kind, convention }, locale) => `${KIND_WORDS[kind][locale]}: ${convention}`,
    },
    { header: { it: 'Firmato il', en: 'Signed on' }, width: 12, value: ({ signedOn }) => signedOn },
    { header: { it: 'Repertorio', en: 'Repertoire' }, width: 14, value: ({ repertoireNumber }) => repertoireNumber },
    { header: { it: 'Dal', en: 'From' }, width: 12, value: ({ startsOn }) => startsOn },
    { header: { it: 'Al', en: 'Until' }, width: 12, value: ({ endsOn }) => endsOn },
  ],
};
