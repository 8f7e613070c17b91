import { Matching } from '#app/platform';

const YEAR = /^20\d{2}$/;

export class ReportQuery {
  @Matching(YEAR, { max: 4, optional: true, description: 'The present one, as far as today, if absent' })
  year?: string;
}

export class NewReports {
  @Matching(YEAR, { max: 4, description: 'The present one as far as today' }) year: string;
}
