import { LIMITS } from '#app/contracts';
import { Int, NestedList, Text, Uuid } from '#app/platform';
import { DecimalText } from '../../api/decimal-fields.js';

const HOURS = { whole: 8 };

/** Hours of a staff item: what the model has, what was confirmed, and what nobody confirmed. */
export class StaffHours {
  @Uuid() itemId: string;
  @Text({ max: LIMITS.subject }) label: string;
  @Text({ max: LIMITS.name }) personName: string;
  @DecimalText({ ...HOURS, description: 'Hours that the model has' }) hours: string;
  @DecimalText({ ...HOURS, description: 'Hours confirmed for services and activities of the model' }) confirmed: string;
  @DecimalText({ ...HOURS, description: 'Hours confirmed for what does not stand in the model' }) outside: string;
  @DecimalText({ ...HOURS, description: 'Hours expected of past months that nobody wrote down' }) missing: string;
  @Int({ min: 0, max: 12, description: 'Past months that are not confirmed' }) openMonths: number;
}

export class StaffHoursList {
  @NestedList(() => StaffHours, { maxItems: LIMITS.costItems }) items: StaffHours[];
}
