import { VOTE_KINDS, dayWords, type Locale } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { ReportPage } from '#app/platform';
import type { AgendaItem, TableMeetingDetail } from '../api/meetings.dto.js';
import { MINUTES_WORDS } from './minutes-words.js';

/**
 * The minutes of a meeting as they are handed out: who was there, what was voted, the report in words. The same meeting gives
 * the same sheets; their hash is that of the file.
 */
export async function minutesPdf(
  meeting: TableMeetingDetail,
  centre: { name: string; owner: string },
  locale: Locale,
): Promise<Buffer> {
  const words = MINUTES_WORDS[locale];
  const moment = new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    timeZone: 'Europe/Rome',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const page = new ReportPage(`${words.minutes} – ${meeting.title}`, locale);
  page.head(`${words.minutes} · ${centre.name}`, meeting.title, words.meeting(meeting.tableTitle, meeting.number ?? 0));
  page.paragraph(words.when(moment.format(new Date(meeting.startsAt)), moment.format(new Date(meeting.endsAt))));
  page.paragraph(words.where([meeting.place, meeting.onlineUrl && words.online].filter(Boolean).join(', ')));

  page.title(words.attendance, 90);
  page.table(
    [
      { header: words.body, share: 4 },
      { header: words.role, share: 2 },
      { header: words.person, share: 3 },
      { header: words.state, share: 2.5 },
    ],
    meeting.seats.map(({ bodyName, role, personName, holderName, state }) => [
      bodyName ?? words.centre,
      words.roles[role],
      personName ?? holderName,
      words.states[state ?? 'absent'],
    ]),
    { wraps: true },
  );
  const { attending, seats, needed, reached } = meeting.quorum;
  page.paragraph(words.quorum(attending, seats, needed, reached));

  page.title(words.agenda);
  for (const item of meeting.agenda) agendaItem(page, item, locale);

  const report = meeting.minutes?.text.trim();
  if (report) {
    page.title(words.report);
    for (const text of report.split(/\n{2,}/)) page.paragraph(text);
  }
  if (meeting.actions.length) {
    page.title(words.actions, 90);
    page.table(
      [
        { header: words.action, share: 6 },
        { header: words.responsible, share: 3 },
        { header: words.due, share: 2 },
      ],
      meeting.actions.map(({ text, responsible, dueOn }) => [text, responsible, dayWords(dueOn)]),
      { wraps: true },
    );
  }
  page.paragraph(words.drawn(dayWords(italianDay(new Date(meeting.startsAt)))), 8.5);
  return page.finish((at, pages) => `${centre.owner} · ${words.minutes} · ${words.page(at, pages)}`);
}

function agendaItem(page: ReportPage, item: AgendaItem, locale: Locale): void {
  const words = MINUTES_WORDS[locale];
  page.title(words.item(item.position, item.title), 70);
  for (const text of item.text ? item.text.split(/\n{2,}/) : []) page.paragraph(text);
  if (item.papers.length) page.paragraph(words.papers(item.papers.map(({ name }) => name).join(', ')), 9);
  for (const { personName, reason } of item.recusals) page.paragraph(words.recused(personName, reason));
  const { favour, against, abstained, votes } = item;
  if (votes.length) {
    page.paragraph(words.votes(favour, against, abstained, words.majorities[item.majorityRule]));
    for (const kind of VOTE_KINDS) {
      const names = votes.filter(({ vote }) => vote === kind).map(({ personName }) => personName);
      if (names.length) page.paragraph(`${words.names[kind]}: ${names.sort(localCompare).join(', ')}.`, 9);
    }
  }
  if (item.outcome) page.paragraph(words.outcome(words.outcomes[item.outcome]));
  for (const text of item.decision?.split(/\n{2,}/) ?? []) page.paragraph(text);
}

const localCompare = (one: string, other: string) => one.localeCompare(other, 'it');
