import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { LIMITS, SERVICE_LINES } from '#app/contracts';
import { Text, type ImportColumn, type Words } from '#app/platform';
import { NewService } from '../api/services.dto.js';
import { COMPUTERISATION_WORDS, INCLUSION_WORDS } from '../exports/service-words.js';

/** What every row says. */
export const NEEDED = ['code', 'serviceLine', 'title', 'audience', 'inclusion', 'computerisation'] as const;
/** What a row may say: where the cell is empty a new service has nothing there, and one that exists keeps what it has. */
export const TEXTS = [
  'context',
  'object',
  'whoMayAsk',
  'obligations',
  'forms',
  'costs',
  'contact',
  'hours',
  'activationTime',
  'answerTimes',
  'legalBasis',
] as const;

export class ServiceRow extends IntersectionType(
  PickType(NewService, NEEDED),
  PartialType(PickType(NewService, TEXTS), { skipNullProperties: false }),
) {
  @Text({ optional: true, max: LIMITS.sheetText, description: 'As `written-terms.ts` reads them' })
  requirementWords?: string;
  @Text({ optional: true, max: LIMITS.sheetText, description: 'As `written-terms.ts` reads them' })
  allowanceWords?: string;
}

const words = (it: string, en: string): Words => ({ it, en });
const none = words('', '');

export const SERVICE_COLUMNS: readonly ImportColumn[] = [
  { key: 'code', required: true, header: words('Codice', 'Code'), example: words('caselle-pec', 'caselle-pec') },
  {
    key: 'serviceLine',
    required: true,
    header: words('Ambito', 'Line'),
    example: words('CIT', 'CIT'),
    codes: Object.fromEntries(SERVICE_LINES.map((line) => [line, words(line, line)])),
  },
  {
    key: 'title',
    required: true,
    header: words('Titolo', 'Title'),
    example: words('Caselle PEC', 'Certified mailboxes'),
  },
  {
    key: 'audience',
    required: true,
    header: words('A chi serve', 'Who it is for'),
    example: words(
      'Serve ai comuni che inviano documenti per PEC.',
      'For municipalities that send documents by certified mail.',
    ),
  },
  {
    key: 'inclusion',
    required: true,
    header: words('Quota', 'Dues'),
    example: INCLUSION_WORDS.included,
    codes: INCLUSION_WORDS,
  },
  {
    key: 'computerisation',
    required: true,
    header: words('Come si ottiene', 'How it is had'),
    example: COMPUTERISATION_WORDS.online_request,
    codes: COMPUTERISATION_WORDS,
  },
  { key: 'context', header: words('Contesto', 'Context'), example: none },
  { key: 'object', header: words('Che cosa comprende', 'What it includes'), example: none },
  { key: 'whoMayAsk', header: words('Chi può chiederlo', 'Who may ask'), example: none },
  { key: 'obligations', header: words('Obblighi', 'Obligations'), example: none },
  { key: 'forms', header: words('Modulistica', 'Forms'), example: none },
  { key: 'costs', header: words('Costi', 'Costs'), example: none },
  { key: 'contact', header: words('Contatti', 'Contact'), example: none },
  {
    key: 'hours',
    header: words('Orari', 'Hours'),
    example: words('Da lunedì a venerdì, 9-13', 'Monday to Friday, 9-13'),
  },
  {
    key: 'activationTime',
    header: words('Tempi di attivazione', 'Time to activate'),
    example: words('5 giorni lavorativi', '5 working days'),
  },
  { key: 'answerTimes', header: words('Tempi di risposta', 'Answer times'), example: none },
  { key: 'legalBasis', header: words('Riferimenti normativi', 'Legal basis'), example: none },
  {
    key: 'requirementWords',
    header: words('Requisiti', 'Requirements'),
    example: words(
      'adesione attiva E (comune O unione di comuni) E fino a 15000 abitanti',
      'active adhesion AND (municipality OR union of municipalities) AND up to 15000 inhabitants',
    ),
  },
  {
    key: 'allowanceWords',
    header: words('Dotazioni comprese', 'Included allowances'),
    example: words(
      'caselle: Caselle PEC (caselle; ogni anno): fino a 5000 = 3; oltre = 8',
      'mailboxes: Certified mailboxes (boxes; every year): up to 5000 = 3; beyond = 8',
    ),
  },
];
