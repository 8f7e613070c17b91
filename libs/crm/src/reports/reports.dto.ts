import { Matching } from '#app/platform';

export class ReportQuery {
  @Matching(/^20\d{2}$/, { max: 4, optional: true, description: 'The present one, as far as today, if absent' })
  year?: string;
}
