import { TICKET_COMMANDS } from '#app/contracts';
import type { Activity } from '../events/ticket-activity.js';
import { ticketMail, type TicketNews } from './ticket-mails.js';

const ACTIVITIES: Activity[] = ['open', 'reply', 'assign', ...TICKET_COMMANDS];
const news: TicketNews = {
  number: '2026-000123',
  subject: 'PEC piena',
  bodyName: 'Comune di Alfa',
  serviceTitle: 'Posta',
  actorName: 'Anna',
  assigneeName: 'Bruno',
  callerName: null,
  recipientName: 'Carla',
  text: 'Testo',
  reason: 'Perché',
  url: 'https://casa.example.org/alfa/area/richieste/1',
};

describe('ticketMail', () => {
  it.each<['body' | 'centre', Activity[]]>([
    ['body', ['open', 'reply', 'take', 'ask', 'solve', 'close', 'reopen']],
    ['centre', ['open', 'reply', 'assign', 'answer', 'close', 'reopen', 'withdraw']],
  ])('tells the %s what it has to know, and no more', (side, told) => {
    expect(ACTIVITIES.filter((activity) => ticketMail(side, activity, news)).sort()).toEqual([...told].sort());
  });

  it.each(
    ACTIVITIES.flatMap((activity) => (['body', 'centre'] as const).map((side) => ({ activity, side }))).filter(
      ({ activity, side }) => ticketMail(side, activity, news),
    ),
  )('$activity for the $side is whole', ({ activity, side }) => {
    const mail = ticketMail(side, activity, news)!;
    expect(mail.subject).toMatch(/2026-000123.*: PEC piena$/);
    expect(mail.subject).toContain(side === 'centre' ? 'Comune di Alfa' : 'Richiesta');
    expect(mail.greeting).toBe('Gentile Carla,');
    expect(mail.action).toMatchObject({ url: news.url, label: expect.stringMatching(/^[A-Z]/) });
    expect(mail.quote).toBe('Testo');
    expect(mail.facts).toEqual([
      ['Richiesta', '2026-000123 – PEC piena'],
      ['Ente', 'Comune di Alfa'],
      ['Servizio', 'Posta'],
      ['Seguita da', 'Bruno'],
    ]);
    expect(JSON.stringify(mail)).not.toMatch(/undefined|\[object/);
    if (activity !== 'assign') expect(mail.paragraphs).toContain('Motivo: Perché');
  });

  it('names who telephoned', () => {
    expect(ticketMail('body', 'open', { ...news, callerName: 'Dario' })!.paragraphs[0]).toContain(
      'la richiesta di Dario',
    );
  });

  it('says that a request is nobody’s again', () => {
    const mail = ticketMail('centre', 'assign', { ...news, assigneeName: null })!;
    expect(mail.subject).toContain('da assegnare');
    expect(mail.facts).toHaveLength(3);
  });

  it('keeps the subject within a line', () => {
    expect(
      ticketMail('centre', 'open', { ...news, subject: 'x'.repeat(150), bodyName: 'y'.repeat(200) })!.subject.length,
    ).toBeLessThanOrEqual(200);
  });
});
