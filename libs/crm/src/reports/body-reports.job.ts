import { LOCALES, type Locale } from '#app/contracts';
import {
  HandlesJob,
  JobFiles,
  TenantDatabase,
  type JobFigures,
  type JobHandler,
  type JobStep,
  type RequestContext,
  type RunningJob,
} from '#app/platform';
import { BODY_REPORTS, Reports } from './reports.service.js';

/** Bodies that were there in the year; a merged one has its report of the year in which it ended. */
const BODIES = `SELECT id, name, province FROM body WHERE (valid_from IS NULL OR valid_from <= make_date($1, 12, 31))
    AND (valid_to IS NULL OR valid_to >= make_date($1, 1, 1)) ORDER BY id`;

/** Draws one report a step: what is stored already is not drawn again, whatever happens to the worker. */
@HandlesJob(BODY_REPORTS)
export class BodyReports implements JobHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reports: Reports,
    private readonly files: JobFiles,
  ) {}

  async work(ctx: RequestContext, job: RunningJob, step: JobStep): Promise<JobFigures> {
    const year = Number(job.input.year);
    const locale: Locale = LOCALES.find((one) => one === job.input.locale) ?? 'it';
    const bodies = await this.database.read<{ id: string; name: string; province: string }>(ctx, BODIES, [year]);
    const last = String(job.state?.last ?? '');
    let done = bodies.filter(({ id }) => id <= last).length;
    for (const { id, name, province } of bodies.slice(done)) {
      const report = await this.reports.report({ ...ctx, locale }, year, id);
      const file = { name: `${plain(name)}-${plain(province)}-${year}.pdf`, mediaType: 'application/pdf' };
      const fileId = await this.files.keep(ctx, job, file, report);
      await step(async (tx) => {
        await this.files.add(tx, job, fileId);
        return { done: ++done, total: bodies.length, state: { last: id } };
      });
    }
    return { reports: done };
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
