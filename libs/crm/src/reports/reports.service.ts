import { Injectable } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import { Idempotency, LongWork, TenantDatabase, holds, invalid, notFound, type RequestContext } from '#app/platform';
import { reportPdf } from './report-pdf.js';
import { YearFigures } from './year-figures.js';

/** The long work that draws the reports of all bodies. */
export const BODY_REPORTS = 'reports.bodies';

const ARCHIVE_NAMES = { it: 'relazioni-enti', en: 'reports-of-bodies' };

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
    const { access, bodyIds } = ctx.actor!;
    // A delegate does not see all of a body: a report of what it sees would count too little.
    if (access === 'body' && !bodyIds.includes(bodyId ?? '')) throw notFound();
    const figures = await this.figures.read(ctx, year, bodyId);
    return reportPdf(figures, { locale: ctx.locale, withHours: holds(ctx.actor!, 'time_entries.read') });
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
