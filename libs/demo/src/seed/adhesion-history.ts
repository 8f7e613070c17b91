import {
  adhesionMachine,
  type AdhesionActivity,
  type AdhesionActor,
  type AdhesionCommand,
  type AdhesionDocumentKind,
  type AdhesionNeed,
  type AdhesionStatus,
} from '#app/contracts';
import type { CampaignPlace, DemoSuspension } from '../data/index.js';

/** Something that happened to an adhesion; days are counted back from today, so negative ones are to come. */
export interface AdhesionStep {
  activity: AdhesionActivity;
  by: AdhesionActor;
  daysAgo: number;
  /** The act that comes with it was passed so many days ago. */
  actDaysAgo?: number;
  document?: AdhesionDocumentKind;
  effectiveDaysAgo?: number;
  reason?: string;
}

export interface AdhesionPassage extends AdhesionStep {
  from: AdhesionStatus | null;
  to: AdhesionStatus;
}

/** The campaign opened with a request to all; two waves of reminders followed. */
export const CAMPAIGN_OPENED = 290;
const FIRST_REMINDERS = 60;
const LAST_REMINDERS = 21;

/** Within which days the resolutions arrived of those who stand here now, the first and the last one. */
const RECEIVED: Record<Exclude<CampaignPlace, 'reminded' | 'silent'>, [first: number, last: number]> = {
  active: [275, 64],
  countersigned: [58, 34],
  signed: [42, 18],
  resolution_received: [26, 1],
};

/** What a body says itself where it has people in the portal; else the centre registers what came by PEC. */
type BodySide = 'body' | 'centre';

const remind = (daysAgo: number): AdhesionStep => ({ activity: 'remind', by: 'centre', daysAgo });

/**
 * The way of one body into the new convention.
 * @param rank the how-many-eth it is of the `size` bodies of its place: spreads them over the months
 */
export function campaignSteps(place: CampaignPlace, rank: number, size: number, by: BodySide): AdhesionStep[] {
  const request: AdhesionStep = { activity: 'request', by: 'centre', daysAgo: CAMPAIGN_OPENED };
  if (place === 'reminded') return [request, remind(LAST_REMINDERS)];
  if (place === 'silent') return [request, remind(FIRST_REMINDERS), remind(LAST_REMINDERS)];
  const [first, last] = RECEIVED[place];
  const received = Math.round(first - ((first - last) * rank) / (size - 1));
  const signed = received - 5 - (rank % 9);
  const countersigned = signed - 6 - (rank % 7);
  const activated = countersigned - 1 - (rank % 3);
  const steps: AdhesionStep[] = [
    request,
    ...(received < FIRST_REMINDERS && rank % 3 === 0 ? [remind(FIRST_REMINDERS)] : []),
    ...(received < LAST_REMINDERS ? [remind(LAST_REMINDERS)] : []),
    {
      activity: 'submit_resolution',
      by,
      daysAgo: received,
      actDaysAgo: received + 4 + (rank % 12),
      document: 'resolution',
    },
    { activity: 'sign', by, daysAgo: signed, document: 'convention' },
    { activity: 'countersign', by: 'centre', daysAgo: countersigned, document: 'convention' },
    { activity: 'activate', by: 'centre', daysAgo: activated, effectiveDaysAgo: activated - 1 },
  ];
  const reached = steps.findIndex(({ activity }) => activity !== 'request' && stateAfter(activity) === place);
  return steps.slice(0, reached + 1);
}

/** An adhesion from before the platform, as the paper register knows it. */
export function formerSteps(activeDaysAgo: number, rank: number): AdhesionStep[] {
  const days = activeDaysAgo + 12 + (rank % 45);
  return [
    { activity: 'request', by: 'centre', daysAgo: days + 40 },
    { activity: 'submit_resolution', by: 'centre', daysAgo: days, actDaysAgo: days + 6 },
    { activity: 'sign', by: 'centre', daysAgo: days - 3 },
    { activity: 'countersign', by: 'centre', daysAgo: days - 8 },
    { activity: 'activate', by: 'centre', daysAgo: days - 11, effectiveDaysAgo: activeDaysAgo },
  ];
}

export function suspensionStep({ by, daysAgo, reason }: DemoSuspension): AdhesionStep {
  return { activity: 'suspend', by, daysAgo, reason };
}

export function noticeStep(daysAgo: number, effectiveDaysAgo: number, by: BodySide): AdhesionStep {
  return {
    activity: 'give_notice',
    by,
    daysAgo,
    actDaysAgo: daysAgo + 9,
    document: 'withdrawal',
    effectiveDaysAgo,
  };
}

const isCommand = (activity: AdhesionActivity): activity is AdhesionCommand =>
  adhesionMachine.commands.includes(activity as AdhesionCommand);

function stateAfter(activity: AdhesionActivity): AdhesionStatus | null {
  return isCommand(activity) ? adhesionMachine.transition(activity).to : null;
}

/**
 * The states that a body went through. What could not have happened is an error.
 * @param papers 'elsewhere' where documents are older than the platform and lie in the archive
 */
export function passages(steps: readonly AdhesionStep[], papers: 'here' | 'elsewhere' = 'here'): AdhesionPassage[] {
  let state: AdhesionStatus | null = null;
  return steps.map((step, index) => {
    const from: AdhesionStatus | null = state;
    const { activity, by } = step;
    const wrong = (why: string) => new Error(`Step ${index + 1}, ${activity} by ${by} in ${from ?? 'nothing'}: ${why}`);
    if (index > 0 && step.daysAgo > steps[index - 1]!.daysAgo) throw wrong('before the step that precedes it');
    if ((activity === 'request') !== (from === null)) throw wrong('every adhesion begins with its request, once');
    if (from && isCommand(activity)) {
      if (!adhesionMachine.accepts(from, activity, by)) throw wrong('not accepted');
      const given: Record<AdhesionNeed, boolean> = {
        act: step.actDaysAgo !== undefined,
        documents: step.document !== undefined || papers === 'elsewhere',
        effectiveOn: step.effectiveDaysAgo !== undefined,
        reason: step.reason !== undefined,
      };
      for (const need of adhesionMachine.transition(activity).requires ?? [])
        if (!given[need]) throw wrong(`${need} is missing`);
    }
    const to: AdhesionStatus = stateAfter(activity) ?? from ?? adhesionMachine.definition.initial;
    state = to;
    return { ...step, from, to };
  });
}
