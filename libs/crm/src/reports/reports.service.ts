import { Injectable } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import { Idempotency, LongWork, TenantDatabase, holds, invalid, notFound, type RequestContext } from '#app/platform';
import { reportPdf } from './report-pdf.js';
import { YearFigures } from './year-figures.js';

/** The long work that draws the reports of all bodies. */
export const BODY_REPORTS = 'reports.bodies';

const ARCHIVE_NAMES = { it: 'relazioni-enti', en: 'reports-of-bodies' };

/** A merged one has its report of the year in which it ended. */
const BODIES = `SELECT id, name, province FROM body WHERE (valid_from IS NULL OR valid_from <= make_date($1, 12, 31))
    AND (valid_to IS NULL OR valid_to >= make_date($1, 1, 1)) ORDER BY id`;

/** A year told on two printable sheets: of the centre, of a body, or of all bodies at once. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: TenantDatabase,
    private readonly figures: YearFigures,
    private readonly work: LongWork,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * @param bodyId null for the centre
   * @throws DomainError not_found, also on a year to come, and for a delegate of the body
   */
  async report(ctx: RequestContext, year: number, bodyId: string | null): Promise<Buffer> {
    const figures = await this.figures.read(ctx, year, bodyId);
    // Known since the context has entered the database; the command line has none.
    const { actor, locale } = ctx;
    // A delegate does not see all of a body: a report of what it sees would count too little.
    if (actor?.access === 'body' && !actor.bodyIds.includes(bodyId ?? '')) throw notFound();
    return reportPdf(figures, { locale, withHours: !actor || holds(actor, 'time_entries.read') });
  }

  /** The bodies that were there in a year, each with the name of its file, in the order of their ids. */
  async bodiesOf(ctx: RequestContext, year: number): Promise<{ id: string; fileName: string }[]> {
    const rows = await this.database.read<{ id: string; name: string; province: string }>(ctx, BODIES, [year]);
    return rows.map(({ id, name, province }) => ({ id, fileName: `${plain(name)}-${plain(province)}-${year}.pdf` }));
  }

  /**
   * Asks for the reports of all bodies, in the language of who asks.
   * @returns the id of the long work
   * @throws DomainError validation_failed on a year to come
   */
  async ofAllBodies(ctx: RequestContext, key: string | undefined, year: number): Promise<string> {
    if (year > Number(italianDay(ctx.now).slice(0, 4))) throw invalid('year', 'out_of_range');
    const [id, input] = [newId(), { year, locale: ctx.locale }];
    const archiveName = `${ARCHIVE_NAMES[ctx.locale]}-${year}.zip`;
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        await this.work.start(tx, BODY_REPORTS, input, { id, archiveName });
      }),
    );
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
