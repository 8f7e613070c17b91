import { LOCALES, type Locale } from '#app/contracts';
import {
  HandlesJob,
  JobFiles,
  type JobFigures,
  type JobHandler,
  type JobStep,
  type RequestContext,
  type RunningJob,
} from '#app/platform';
import { BODY_REPORTS, Reports } from './reports.service.js';

/** Draws one report a step: what is stored already is not drawn again, whatever happens to the worker. */
@HandlesJob(BODY_REPORTS)
export class BodyReports implements JobHandler {
  constructor(
    private readonly reports: Reports,
    private readonly files: JobFiles,
  ) {}

  async work(ctx: RequestContext, job: RunningJob, step: JobStep): Promise<JobFigures> {
    const year = Number(job.input.year);
    const locale: Locale = LOCALES.find((one) => one === job.input.locale) ?? 'it';
    const bodies = await this.reports.bodiesOf(ctx, year);
    const last = String(job.state?.last ?? '');
    let done = bodies.filter(({ id }) => id <= last).length;
    for (const { id, fileName } of bodies.slice(done)) {
      const report = await this.reports.report({ ...ctx, locale }, year, id);
      const file = { name: fileName, mediaType: 'application/pdf' };
      const fileId = await this.files.keep(ctx, job, file, report);
      await step(async (tx) => {
        await this.files.add(tx, job, fileId);
        return { done: ++done, total: bodies.length, state: { last: id } };
      });
    }
    return { reports: done };
  }
}
