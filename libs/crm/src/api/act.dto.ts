import { LIMITS } from '#app/contracts';
import { Day, Text } from '#app/platform';

/** Estremi: the organ that decided, number and date. */
export class Act {
  @Text({ max: LIMITS.name, example: 'Consiglio comunale' }) organ: string;
  @Text({ max: LIMITS.actNumber }) number: string;
  @Day() date: string;
}
