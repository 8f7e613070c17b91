import { Code, Codes, NestedList } from '#app/platform';
import { ACT_FIELDS, ACT_KINDS, type ActField, type ActKind } from '../acts/act-fields.js';

export class ActQuery {
  @Code(ACT_KINDS, 'ActKind') kind: ActKind;
}

class ActState {
  @Code(ACT_KINDS, 'ActKind') kind: ActKind;
  @Codes(ACT_FIELDS, 'ActField', {
    description: 'What the act asks for and nobody has written down: it comes out as a blank',
  })
  missing: ActField[];
}

export class AdhesionActStates {
  @NestedList(() => ActState, { maxItems: ACT_KINDS.length }) acts: ActState[];
}
