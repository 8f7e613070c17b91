import { reminderMail } from './reminder-mail.js';

const one = (title: string, dueOn: string, siteName: string | null = null) => ({ title, dueOn, siteName });

it('names the only deadline in the subject', () => {
  const mail = reminderMail('Comune di Nave', { soon: [one('Obiettivi', '2027-03-31')], late: [] }, 'Anna', 'u');
  expect(mail.subject).toBe('Entro il 31/03/2027: Obiettivi (Comune di Nave)');
  expect(mail.paragraphs[0]).toBe('per Comune di Nave c’è una scadenza vicina.');
  expect(mail.facts).toEqual([['Obiettivi', 'entro il 31/03/2027']]);
});

it('says first what was missed, and counts', () => {
  const late = [one('Dichiarazione', '2026-09-23', 'Sito istituzionale')];
  const soon = [one('IPA', '2026-12-31'), one('Misure minime', '2026-12-31')];
  const mail = reminderMail('Comune di Nave', { soon, late }, 'Anna', 'u');
  expect(mail.subject).toBe('Scadenze di Comune di Nave: 3');
  expect(mail.paragraphs[0]).toBe('per Comune di Nave una scadenza è passata e ci sono 2 scadenze vicine.');
  expect(mail.facts?.[0]).toEqual(['Dichiarazione · Sito istituzionale', 'scaduta il 23/09/2026']);
});

it('lists a dozen and counts the others', () => {
  const soon = Array.from({ length: 15 }, (_, index) => one(`Obbligo ${index}`, '2026-12-31'));
  const mail = reminderMail('Comune di Nave', { soon, late: [] }, 'Anna', 'u');
  expect(mail.facts).toHaveLength(12);
  expect(mail.paragraphs.at(-1)).toBe('Qui sotto le prime 12; nel portale ce ne sono altre 3.');
});
