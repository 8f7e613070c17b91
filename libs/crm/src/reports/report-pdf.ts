import type { Locale } from '#app/contracts';
import { ReportPage, type ReportTile } from '#app/platform';
import { ADHESION_WORDS, TYPE_WORDS } from '../exports/body-export.js';
import { REPORT_WORDS } from './report-words.js';
import type { YearReport } from './year-figures.js';

const DASH = '–';

export interface ReportOptions {
  locale: Locale;
  /** Whether who asks reads how long was worked on requests. */
  withHours: boolean;
}

/** A year on two sheets: what it came to beside the year before, then by service and by adhesion. */
export async function reportPdf(report: YearReport, { locale, withHours }: ReportOptions): Promise<Buffer> {
  const words = REPORT_WORDS[locale];
  const number = (value: number | null, digits = 0) =>
    value === null ? DASH : value.toLocaleString(locale, { maximumFractionDigits: digits });
  const day = (value: string | null) => value?.split('-').reverse().join('/') ?? DASH;
  const { year, centre, body, now, before, adhesions } = report;
  const earlier = (value: string) => words.before(year - 1, value);

  const page = new ReportPage(`${words.report} ${year} – ${body?.name ?? centre.name}`, locale);
  const about = body && [
    TYPE_WORDS[body.type][locale],
    words.inProvince(body.province),
    ...(body.population === null ? [] : [words.inhabitants(number(body.population))]),
  ];
  page.head(
    `${words.report} · ${centre.name}`,
    body?.name ?? centre.owner,
    [words.subtitle(year, day(report.day)), ...(about ?? [])].join(' · '),
  );
  const adhering = adhesions.types.reduce((sum, one) => sum + one.adhering, 0);
  const tiles: ReportTile[] = [
    { label: words.opened, value: number(now.opened), note: earlier(number(before.opened)) },
    {
      label: words.median,
      value: number(now.medianDays, 1),
      note: earlier(number(before.medianDays, 1)),
    },
    ...(withHours
      ? [{ label: words.hours, value: number(now.minutes / 60), note: earlier(number(before.minutes / 60)) }]
      : []),
    ...(body
      ? [{ label: words.services, value: number(report.used.length), note: words.servicesNote }]
      : [
          { label: words.adhering, value: number(adhering), note: earlier(number(adhesions.adheringBefore)) },
          { label: words.population, value: number(adhesions.population), note: words.populationNote },
          {
            label: words.opinions,
            value: number(now.opinions),
            note: now.stars === null ? earlier(number(before.opinions)) : words.stars(number(now.stars, 1)),
          },
        ]),
  ];
  page.tiles(tiles);
  page.title(words.months);
  page.bars(words.monthNames, [
    { name: String(year - 1), values: report.months.before },
    { name: String(year), values: report.months.now },
  ]);
  if (body) {
    page.title(words.own);
    if (!report.own.length) page.paragraph(words.none);
    else
      page.table(
        [
          { header: words.convention, share: 5 },
          { header: words.status, share: 2 },
          { header: words.from, share: 1.5 },
          { header: words.to, share: 1.5 },
        ],
        report.own.map((one) => [one.convention, ADHESION_WORDS[one.status][locale], day(one.from), day(one.to)]),
      );
  } else {
    page.title(words.byType);
    page.table(
      [
        { header: words.type, share: 5 },
        { header: words.adhering, share: 2, numeric: true },
        { header: words.all, share: 2, numeric: true },
      ],
      adhesions.types.map((one) => [TYPE_WORDS[one.type][locale], number(one.adhering), number(one.all)]),
      { share: (row) => adhesions.types[row]!.adhering / Math.max(1, adhesions.types[row]!.all) },
    );
    const { activated, renewed, withdrawn } = report.steps;
    page.paragraph(words.steps(activated, renewed, withdrawn));
  }

  page.next();
  page.title(words.byService);
  if (!report.services.length) page.paragraph(words.none);
  else {
    const most = Math.max(...report.services.map(({ opened }) => opened));
    page.table(
      [
        { header: words.service, share: 6 },
        { header: words.opened, share: 2, numeric: true },
        { header: words.solved, share: 2, numeric: true },
        { header: words.days, share: 2.2, numeric: true },
      ],
      report.services.map((one) => [one.title, number(one.opened), number(one.solved), number(one.medianDays, 1)]),
      { share: (row) => report.services[row]!.opened / most },
    );
  }
  page.title(words.used);
  if (!report.used.length) page.paragraph(words.none);
  else
    page.table(
      [
        { header: words.service, share: 6 },
        { header: body ? words.since : words.bodies, share: 2, numeric: true },
      ],
      report.used.map((one) => [one.title, body ? day(one.since) : number(one.bodies)]),
    );
  page.paragraph(words.method(body !== null), 8.5);
  return page.finish((at, pages) => `${centre.name} · ${words.report} ${year} · ${words.page(at, pages)}`);
}
