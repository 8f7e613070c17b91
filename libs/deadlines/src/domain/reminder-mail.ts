import type { MailContent } from '#app/notifications';

/** What a body is reminded of. Days are days of the calendar. */
export interface Reminded {
  title: string;
  siteName: string | null;
  dueOn: string;
}

const LINES = 12;
const italian = (day: string) => day.split('-').reverse().join('/');
const lines = (word: string, list: readonly Reminded[]) =>
  list.map(({ title, siteName, dueOn }): readonly [string, string] => [
    siteName ? `${title} · ${siteName}` : title,
    `${word} ${italian(dueOn)}`,
  ]);

/** One mail for all that a body has to do soon, and what it has missed since the last one. */
export function reminderMail(
  bodyName: string,
  { soon, late }: { soon: readonly Reminded[]; late: readonly Reminded[] },
  recipientName: string,
  url: string,
): MailContent {
  const facts = [...lines('scaduta il', late), ...lines('entro il', soon)];
  const rest = facts.length - LINES;
  return {
    subject: subjectOf(bodyName, soon, late).slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [
      `per ${bodyName} ${said(soon.length, late.length)}.`,
      'Quando l’adempimento è fatto, allega la prova: un collegamento, un file o una dichiarazione. Se non riguarda l’ente, scrivi perché.',
      ...(rest > 0 ? [`Qui sotto le prime ${LINES}; nel portale ce ne sono altre ${rest}.`] : []),
    ],
    facts: facts.slice(0, LINES),
    action: { label: 'Apri le scadenze', url },
  };
}

function subjectOf(bodyName: string, soon: readonly Reminded[], late: readonly Reminded[]): string {
  const [first, ...others] = [...late, ...soon];
  if (others.length || !first) return `Scadenze di ${bodyName}: ${late.length + soon.length}`;
  return late.length
    ? `Scadenza passata: ${first.title} (${bodyName})`
    : `Entro il ${italian(first.dueOn)}: ${first.title} (${bodyName})`;
}

function said(soon: number, late: number): string {
  const coming = soon === 1 ? 'c’è una scadenza vicina' : `ci sono ${soon} scadenze vicine`;
  const missed = late === 1 ? 'una scadenza è passata' : `${late} scadenze sono passate`;
  if (!late) return coming;
  return soon ? `${missed} e ${coming}` : missed;
}
