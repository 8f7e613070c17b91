import type { BodyType, Requirement, RequirementKind, RequirementState, Requirements } from '#app/contracts';

/** What the centre's register knows of a body on a day. */
export interface Standing {
  type: BodyType;
  activeAdhesion: boolean;
  /** The centre is appointed as data processor (GDPR art. 28), by the body or by whom it adheres through. */
  processorAppointed: boolean;
  /** At 31 December of the year before, or the newest earlier figure; null: nobody entered one. */
  population: { value: number; year: number } | null;
}

export interface CheckedRequirements {
  state: RequirementState;
  groups: { state: RequirementState; anyOf: { requirement: Requirement; state: RequirementState }[] }[];
}

/** Whether a body fulfils one requirement. A protocol and dues are known to the centre alone, which confirms them. */
export function checkRequirement(requirement: Requirement, standing: Standing): RequirementState {
  switch (requirement.kind) {
    case 'active_adhesion':
      return standing.activeAdhesion ? 'met' : 'unmet';
    case 'processor_appointment':
      return standing.processorAppointed ? 'met' : 'unmet';
    case 'signed_protocol':
    case 'dues_paid':
      return 'to_confirm';
    case 'body_type':
      return requirement.bodyTypes.includes(standing.type) ? 'met' : 'unmet';
    case 'population': {
      if (!standing.population) return 'to_confirm';
      const { value } = standing.population;
      return (requirement.from ?? 0) <= value && value <= (requirement.to ?? Infinity) ? 'met' : 'unmet';
    }
  }
}

/** All groups must hold; of a group its best alternative counts. */
export function checkRequirements(requirements: Requirements, standing: Standing): CheckedRequirements {
  const groups = requirements.map(({ anyOf }) => {
    const checked = anyOf.map((requirement) => ({ requirement, state: checkRequirement(requirement, standing) }));
    return { state: best(checked.map(({ state }) => state)), anyOf: checked };
  });
  return { state: worst(groups.map(({ state }) => state)), groups };
}

/** What the centre vouches for when it approves: the alternatives without which a group would not hold. */
export function toConfirm({ groups }: CheckedRequirements): RequirementKind[] {
  const kinds = groups
    .filter(({ state }) => state === 'to_confirm')
    .flatMap(({ anyOf }) => anyOf.filter(({ state }) => state === 'to_confirm'))
    .map(({ requirement }) => requirement.kind);
  return [...new Set(kinds)];
}

const has = (states: readonly RequirementState[], state: RequirementState) => states.includes(state);

function best(states: readonly RequirementState[]): RequirementState {
  return has(states, 'met') ? 'met' : has(states, 'to_confirm') ? 'to_confirm' : 'unmet';
}

function worst(states: readonly RequirementState[]): RequirementState {
  return has(states, 'unmet') ? 'unmet' : has(states, 'to_confirm') ? 'to_confirm' : 'met';
}
