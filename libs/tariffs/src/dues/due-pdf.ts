import { dayWords, dueStepWords, euroWords, type Locale } from '#app/contracts';
import { ReportPage } from '#app/platform';
import { centsOf, euros as ofCents } from '../domain/pricing/index.js';
import type { DueSheet } from './due-sheet.js';
import { DUE_SHEET_WORDS } from './due-words.js';

const COLUMNS = { what: 3, reckoning: 5, amount: 2 };

/** The explanation of a due on paper: every line with its numbers, compared and with what it rests on. */
export async function duePdf(sheet: DueSheet, locale: Locale): Promise<Buffer> {
  const words = DUE_SHEET_WORDS[locale];
  const euros = (amount: string) => euroWords(amount, locale);
  const { body, year, plan, lines, former, market } = sheet;
  const page = new ReportPage(`${words.expected(year)} – ${body.name}`, locale);
  page.head(`${words.sheet} · ${sheet.centre}`, body.name, `${words.expected(year)} · ${sheet.owner}`);
  page.paragraph(
    [
      `${words.subtitle(plan.title, plan.number)}.`,
      ...(plan.act ? [words.act(plan.act)] : []),
      words.convention(sheet.convention),
      words.adhesion(dayWords(sheet.from), dayWords(sheet.to)),
    ].join(' '),
  );
  page.tiles([
    { label: words.due, value: euros(sheet.amount), note: words.dueNote(lines.length) },
    {
      label: words.former(former?.year ?? year - 1),
      value: former ? euros(former.amount) : '–',
      note: former ? changeWords(sheet.amount, former.amount, locale) : words.noFormer,
    },
    {
      label: words.market,
      value: market ? euros(market.amount) : '–',
      note: market ? savingWords(market, locale) : words.noMarket,
    },
  ]);

  page.title(words.how);
  if (!lines.length) page.paragraph(words.none);
  for (const { name, steps, amount, legalBasis } of lines) {
    page.title(name, 90);
    page.table(
      [
        { header: words.what, share: COLUMNS.what },
        { header: words.reckoning, share: COLUMNS.reckoning },
        { header: words.amount, share: COLUMNS.amount, numeric: true },
      ],
      [
        ...steps.map((step) => {
          const line = dueStepWords(step, locale);
          const reckoning = [line.reckoning, ...line.sources].filter(Boolean).join(' · ');
          return [line.label, reckoning, line.amount];
        }),
        [words.total, '', euros(amount)],
      ],
      { wraps: true },
    );
    if (legalBasis) page.paragraph(`${words.legal}: ${legalBasis}`, 9);
  }
  const compared = lines.flatMap(({ name, market: price }) => (price ? [{ name, ...price }] : []));
  if (compared.length) {
    page.title(words.comparison, 90);
    page.table(
      [
        { header: words.service, share: COLUMNS.what },
        { header: words.source, share: COLUMNS.reckoning },
        { header: words.price, share: COLUMNS.amount, numeric: true },
      ],
      compared.map((one) => [one.name, words.priceOf(one.source, dayWords(one.on)), euros(one.amount)]),
      { wraps: true },
    );
  }
  if (former) page.paragraph(words.formerSource(former.source), 9);
  page.paragraph(words.method(dayWords(sheet.computedOn)), 8.5);
  return page.finish(
    (at, pages) => `${sheet.centre} · ${body.name} · ${words.expected(year)} · ${words.page(at, pages)}`,
  );
}

/** What a body saves, or pays more, against the market. */
export function savingWords({ amount, compared }: NonNullable<DueSheet['market']>, locale: Locale): string {
  const words = DUE_SHEET_WORDS[locale];
  const saved = centsOf(amount) - centsOf(compared);
  return saved < 0n
    ? words.dearer(euroWords(ofCents(-saved), locale))
    : words.saving(euroWords(ofCents(saved), locale));
}

function changeWords(now: string, before: string, locale: Locale): string {
  const words = DUE_SHEET_WORDS[locale];
  const more = centsOf(now) - centsOf(before);
  if (more === 0n) return words.same;
  const amount = euroWords(ofCents(more < 0n ? -more : more), locale);
  return more > 0n ? words.more(amount) : words.less(amount);
}
