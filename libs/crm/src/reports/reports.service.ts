import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import yazl from 'yazl';
import { TenantDatabase, holds, type RequestContext } from '#app/platform';
import { reportPdf } from './report-pdf.js';
import { YearFigures } from './year-figures.js';

/** Bodies that were there in the year; a merged one has its report of the year in which it ended. */
const BODIES = `SELECT id, name FROM body WHERE (valid_from IS NULL OR valid_from <= make_date($1, 12, 31))
    AND (valid_to IS NULL OR valid_to >= make_date($1, 1, 1)) ORDER BY name COLLATE "it-x-icu", id LIMIT 2000`;

/** A year told on two printable sheets: of the centre, of a body, or of all bodies at once. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: TenantDatabase,
    private readonly figures: YearFigures,
  ) {}

  /**
   * @param bodyId null for the centre
   * @throws DomainError not_found, also on a year to come
   */
  async report(ctx: RequestContext, year: number, bodyId: string | null): Promise<Buffer> {
    const figures = await this.figures.read(ctx, year, bodyId);
    return reportPdf(figures, { locale: ctx.locale, withHours: holds(ctx.actor!, 'time_entries.read') });
  }

  /**
   * A ZIP with the report of each body, drawn while it is read: one body after the other, so memory holds one.
   * @throws DomainError not_found on a year to come
   */
  async ofAllBodies(ctx: RequestContext, year: number): Promise<Readable> {
    await this.figures.read(ctx, year, null);
    const bodies = await this.database.read<{ id: string; name: string }>(ctx, BODIES, [year]);
    const zip = new yazl.ZipFile();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    for (const [at, { id, name }] of bodies.entries()) {
      const place = String(at + 1).padStart(String(bodies.length).length, '0');
      // Asked for once the one before was sent: who reads slowly, or has left, has nothing drawn ahead.
      zip.addReadStreamLazy(`${place}-${fileNameOf(name)}-${year}.pdf`, { compress: false }, (give) => {
        this.report(ctx, year, id).then(
          (pdf) => give(null, Readable.from([pdf])),
          (error: unknown) => give(error, undefined as never),
        );
      });
    }
    zip.end();
    return output;
  }
}

const fileNameOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
