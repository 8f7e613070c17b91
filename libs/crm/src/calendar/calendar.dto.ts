import { CALENDAR_CONTENTS, type CalendarContent } from '#app/contracts';
import { Codes, Day, Text } from '#app/platform';

export class CalendarFeed {
  @Text({ max: 300, description: 'Secret: whoever has it reads the calendar. Shown this once' }) address: string;
  @Codes(CALENDAR_CONTENTS, 'CalendarContent', { description: 'What the role lets stand in it' })
  contents: CalendarContent[];
  @Day({ description: 'The last day on which it answers' }) expiresOn: string;
}
