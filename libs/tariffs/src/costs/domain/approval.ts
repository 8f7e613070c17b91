import { costModelMachine, type CostModelActor, type CostModelCommand, type CostModelStatus } from '#app/contracts';
import { holds, type Actor } from '#app/platform';

/** Who closed a model last and who could approve it: people by their ids, whatever memberships they have. */
export interface ApprovalFacts {
  closer: string | null;
  /** All who may approve costs today. */
  approvers: readonly string[];
}

/** As whom this person acts on a model: who closed it does not approve it, as long as somebody else can. */
export function costActorsOf(
  actor: Pick<Actor, 'role' | 'scopes' | 'personId'>,
  { closer, approvers }: ApprovalFacts,
): CostModelActor[] {
  const alone = approvers.every((person) => person === actor.personId);
  const approves = holds(actor, 'costs.approve') && (closer !== actor.personId || alone);
  return [...(holds(actor, 'costs.edit') ? (['author'] as const) : []), ...(approves ? (['approver'] as const) : [])];
}

export const costCommandsOf = (status: CostModelStatus, actors: readonly CostModelActor[]): CostModelCommand[] => [
  ...new Set(actors.flatMap((actor) => costModelMachine.allowed(status, actor))),
];
