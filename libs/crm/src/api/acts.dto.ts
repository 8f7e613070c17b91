import { LIMITS, OFFICE_KINDS, type OfficeKind } from '#app/contracts';
import { Code, Codes, Day, NestedList, Text, Uuid } from '#app/platform';
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

const SIGNER_VERDICTS = ['known', 'unknown', 'nobody_known'] as const;
const SIGNATORIES = 20;

class BodySignatory {
  @Code(OFFICE_KINDS, 'OfficeKind') kind: OfficeKind;
  @Text({ max: LIMITS.name }) name: string;
}

export class SignerCheck {
  @Uuid() fileId: string;
  @Day({ description: 'On which the paper came' }) day: string;
  @Code(SIGNER_VERDICTS, 'SignerVerdict', {
    description:
      'Whether one of the signers, as certificates name them, held an office that signs; nothing is verified',
  })
  verdict: (typeof SIGNER_VERDICTS)[number];
  @NestedList(() => BodySignatory, { maxItems: SIGNATORIES, description: 'Who held such an office on that day' })
  maySign: BodySignatory[];
}

export class SignerChecks {
  @NestedList(() => SignerCheck, {
    maxItems: LIMITS.filesPerMessage,
    description: 'Digitally signed papers of the body',
  })
  papers: SignerCheck[];
}
