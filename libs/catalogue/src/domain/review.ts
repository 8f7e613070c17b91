import {
  serviceMachine,
  type ServiceActor,
  type ServiceCommand,
  type ServiceStatus,
  type ServiceStep,
  type ServiceVersionStatus,
  SERVICE_STEPS,
} from '#app/contracts';
import { holds, type Actor } from '#app/platform';

/** Who wrote a version and who could approve it: people by their ids, whatever memberships they have. */
export interface ReviewFacts {
  me: string;
  writers: readonly string[];
  /** Who handed the version in; null while it is a draft. */
  submitter: string | null;
  /** All who may publish today. */
  publishers: readonly string[];
}

/**
 * Who writes does not approve, as long as somebody else can. Where all who may publish have written, it is enough that
 * another one than who handed it in approves; who is alone approves alone.
 */
export function mayApprove({ me, writers, submitter, publishers }: ReviewFacts): boolean {
  if (!publishers.includes(me)) return false;
  if (!writers.includes(me)) return true;
  if (publishers.some((publisher) => !writers.includes(publisher))) return false;
  return submitter !== me || publishers.every((publisher) => publisher === me);
}

/** As whom this person acts on a version. */
export function serviceActorsOf(actor: Pick<Actor, 'role' | 'scopes'>, approves: boolean): ServiceActor[] {
  const actors: ServiceActor[] = [];
  if (holds(actor, 'services.edit')) actors.push('author');
  if (holds(actor, 'services.publish')) actors.push('publisher', ...(approves ? (['approver'] as const) : []));
  return actors;
}

/**
 * What somebody may do now with a service.
 * @param working the status of its draft, null where there is none
 */
export function serviceStepsOf(
  status: ServiceStatus,
  working: ServiceVersionStatus | null,
  actors: readonly ServiceActor[],
): ServiceStep[] {
  const accepted = (state: ServiceVersionStatus | null, command: ServiceCommand) =>
    state !== null && actors.some((actor) => serviceMachine.accepts(state, command, actor));
  const author = actors.includes('author');
  const open: Record<ServiceStep, boolean> = {
    edit: author && working !== 'in_review',
    submit: accepted(working, 'submit'),
    take_back: accepted(working, 'take_back'),
    send_back: accepted(working, 'send_back'),
    publish: accepted(working, 'publish'),
    retire: status === 'published' && accepted('published', 'retire'),
    discard: author && working === 'draft' && status !== 'draft',
  };
  return SERVICE_STEPS.filter((step) => open[step]);
}
