import { dayWords, decimalWords, euroWords, type Locale } from '#app/contracts';
import { ReportPage } from '#app/platform';
import { centsOf, euros } from '../domain/pricing/index.js';
import type { Dossier, DossierScenario } from './dossier.entity.js';
import { DOSSIER_WORDS } from './dossier-words.js';

/** What the paper says beside the dossier itself. */
export interface DossierPaper {
  dossier: Dossier;
  centre: string;
  owner: string;
  plan: { title: string; from: string; to: string; act: string | null };
  convention: string;
  /** Each tariff of the plan, in words. */
  tariffs: readonly { name: string; words: string }[];
  minutesFile: string | null;
  /** The day on the paper, of Italy's calendar. */
  day: string;
}

const DASH = '–';

/** What the strategic table gets: the proposal, the scenarios, what each body would pay, minutes and vote. */
export async function dossierPdf(paper: DossierPaper, locale: Locale): Promise<Buffer> {
  const words = DOSSIER_WORDS[locale];
  const { dossier, plan } = paper;
  const page = new ReportPage(`${words.dossier} – ${dossier.title}`, locale);
  page.head(`${words.dossier} · ${paper.centre}`, dossier.title, words.subtitle(plan.title, dossier.planNumber));
  page.paragraph(words.convention(paper.convention, dayWords(plan.from), dayWords(plan.to)));

  page.title(words.proposal);
  for (const text of (dossier.proposal || words.noProposal).split(/\n{2,}/)) page.paragraph(text);
  page.title(words.tariffs, 90);
  page.table(
    [
      { header: words.tariff, share: 3 },
      { header: words.terms, share: 8 },
    ],
    paper.tariffs.map(({ name, words: rules }) => [name, rules]),
    { wraps: true },
  );
  scenarios(page, dossier.scenarios, locale);
  vote(page, paper, locale);
  page.title(words.approval);
  page.paragraph(plan.act ? words.approved(plan.act) : words.notApproved);
  const [proposed] = dossier.scenarios;
  if (proposed?.effects.length) {
    page.next();
    effects(page, proposed, locale);
  }
  page.paragraph(words.drawn(dayWords(paper.day)), 8.5);
  return page.finish((at, pages) => `${paper.centre} · ${words.dossier} · ${words.page(at, pages)}`);
}

function scenarios(page: ReportPage, given: readonly DossierScenario[], locale: Locale): void {
  const words = DOSSIER_WORDS[locale];
  const amount = (value: string | null) => (value === null ? DASH : euroWords(value, locale));
  page.title(words.scenarios, 90);
  if (!given.length) return page.paragraph(words.noScenarios);
  page.table(
    [
      { header: words.scenario, share: 4 },
      { header: words.year, share: 1 },
      { header: words.bodies, share: 1.5, numeric: true },
      { header: words.revenue, share: 2, numeric: true },
      { header: words.cost, share: 2, numeric: true },
      { header: words.coverage, share: 1.5, numeric: true },
    ],
    given.map(({ name, year, result: { bodies, revenue, cost, coverage } }) => [
      name,
      String(year),
      decimalWords(String(bodies.paying), locale),
      amount(revenue),
      amount(cost),
      coverage === null ? DASH : `${decimalWords(coverage, locale)} %`,
    ]),
    { wraps: true },
  );
  for (const { name, result } of given) {
    const { comparison, market, warnings } = result;
    const said = [
      ...(comparison
        ? [
            words.comparison(
              comparison.year,
              comparison.outcomes.winner,
              comparison.outcomes.loser,
              comparison.outcomes.same,
            ),
          ]
        : []),
      ...(market ? [words.saving(euroWords(market.saving, locale))] : []),
      ...(warnings.length ? [words.warnings(warnings.length)] : []),
    ];
    if (said.length) page.paragraph(`${name}. ${said.join(' ')}`);
  }
}

function effects(page: ReportPage, { name, effects: given }: DossierScenario, locale: Locale): void {
  const words = DOSSIER_WORDS[locale];
  const amount = (value: string | null) => (value === null ? DASH : euroWords(value, locale));
  const change = (before: string | null, due: string | null) =>
    before === null || due === null ? DASH : euroWords(euros(centsOf(due) - centsOf(before)), locale);
  page.title(words.effects(name));
  page.table(
    [
      { header: words.body, share: 4 },
      { header: words.before, share: 1.8, numeric: true },
      { header: words.due, share: 1.8, numeric: true },
      { header: words.change, share: 1.8, numeric: true },
      { header: words.market, share: 1.8, numeric: true },
      { header: words.outcome, share: 1.6 },
    ],
    given.map(({ body, before, due, market, outcome }) => [
      body,
      amount(before),
      amount(due),
      change(before, due),
      amount(market),
      words.outcomes[outcome],
    ]),
  );
}

function vote(page: ReportPage, { dossier, minutesFile }: DossierPaper, locale: Locale): void {
  const words = DOSSIER_WORDS[locale];
  page.title(words.vote, 90);
  if (dossier.meetingOn === null) return page.paragraph(words.noVote);
  page.paragraph(words.meeting(dayWords(dossier.meetingOn), dossier.meetingPlace));
  page.table(
    [words.present, words.inFavour, words.against, words.abstained].map((header) => ({
      header,
      share: 1,
      numeric: true,
    })),
    [[dossier.present, dossier.inFavour, dossier.against, dossier.abstained].map(String)],
  );
  for (const text of dossier.minutes?.split(/\n{2,}/) ?? []) page.paragraph(text);
  if (minutesFile) page.paragraph(words.minutesFile(minutesFile), 9);
}
