import { adhering, campaignCounts, campaignPlaces, people, suspensions, withdrawals } from '../data/index.js';
import {
  campaignSteps,
  formerSteps,
  noticeStep,
  passages,
  suspensionStep,
  type AdhesionPassage,
  type AdhesionStep,
} from './adhesion-history.js';
import { dayAgo } from './calendar.js';

/** One body under one convention, from the request to where it stands. */
export interface AdhesionStory {
  /** Key of the convention. */
  convention: string;
  body: string;
  /** Spreads days and numbers. */
  rank: number;
  /** Where the documents are: older ones, and the first that came by certified mail, lie in the archive. */
  papers: 'here' | 'elsewhere';
  passages: AdhesionPassage[];
}

const LECCE_JOINED = 45;

const story = (
  convention: string,
  body: string,
  rank: number,
  papers: AdhesionStory['papers'],
  steps: AdhesionStep[],
): AdhesionStory => ({ convention, body, rank, papers, passages: passages(steps, papers) });

/** Whose people give the steps themselves; for the others the centre registers what came by certified mail. */
const sideOf = (body: string) => (people.some(({ bodies }) => bodies.includes(body)) ? 'body' : 'centre');

/** Each of the 201 bodies under the new convention and under the one before; and one that left between the two. */
export function storiesOfBrescia(now: Date): AdhesionStory[] {
  const ranks = new Map<string, number>();
  const oldBegan = Math.round((Date.parse(dayAgo(now, 0)) - Date.parse('2021-01-01')) / 86_400_000);
  const stories = [...campaignPlaces()].flatMap(([body, place], index) => {
    const rank = ranks.get(place) ?? 0;
    ranks.set(place, rank + 1);
    const side = sideOf(body);
    const renewal = campaignSteps(place, rank, campaignCounts[place], side);
    const activated = renewal.find(({ activity }) => activity === 'activate');
    renewal.push(...suspensions.filter((suspension) => suspension.body === body).map(suspensionStep));
    const former = formerSteps(oldBegan, index);
    // The new adhesion takes the place of the old one.
    if (activated) former.push({ activity: 'expire', by: 'system', daysAgo: activated.effectiveDaysAgo! });
    if (body === withdrawals.leaving.body)
      former.push(noticeStep(withdrawals.leaving.noticeDaysAgo, -withdrawals.leaving.leavesInDays, side));
    return [
      story('brescia-2021', body, index, 'elsewhere', former),
      story('brescia-2026', body, rank, side === 'body' || !activated ? 'here' : 'elsewhere', renewal),
    ];
  });
  const { body, noticeDaysAgo, leftDaysAgo } = withdrawals.left;
  const left: AdhesionStep[] = [
    ...formerSteps(oldBegan, stories.length),
    noticeStep(noticeDaysAgo, leftDaysAgo, 'centre'),
    { activity: 'withdraw', by: 'system', daysAgo: leftDaysAgo },
  ];
  return [...stories, story('brescia-2021', body, stories.length, 'elsewhere', left)];
}

/** A new centre: its first six bodies. */
export function storiesOfLecce(): AdhesionStory[] {
  return adhering.lecce.map((body, rank) =>
    story('lecce-2026', body, rank, 'elsewhere', formerSteps(LECCE_JOINED, rank)),
  );
}
