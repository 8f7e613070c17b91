import {
  LIMITS,
  NETWORK_PLAN_COMMANDS,
  NETWORK_PLAN_MODELS,
  NETWORK_PLAN_STAGES,
  NETWORK_PLAN_STATUSES,
  PARTICIPATION_ACTORS,
  type NetworkPlanCommand,
  type NetworkPlanModel,
  type NetworkPlanStage,
  type NetworkPlanStatus,
  type ParticipationActor,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Day,
  ExportOf,
  Instant,
  Int,
  Matching,
  NestedList,
  PageQuery,
  Slug,
  Text,
  Uuid,
  Uuids,
} from '#app/platform';
import { CENTRE_NAME } from './network.dto.js';

const PROVINCE = /^[A-Z]{2}$/;
const YEAR = { min: 2000, max: 2100 };
const ACT_NUMBER = 50;
const URL = 500;
const CENTRE_COMMANDS = ['propose', 'withdraw'] as const;
const NETWORK_COMMANDS = ['accept', 'refuse', 'remove'] as const;
const SORTS = ['-year', 'bodyName'] as const;
const EVENTS = 50;
const DOCUMENTS = 'Documents of the own centre that it shows the network, in this order';

export class NewNetworkPlan {
  @Matching(PROVINCE, { max: 2, description: 'Code of the province, such as BS' }) province: string;
  @Text({ max: LIMITS.name, description: 'The body whose plan it is' }) bodyName: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Int({ ...YEAR, description: 'The first year that it is for' }) year: number;
  @Code(NETWORK_PLAN_MODELS, 'NetworkPlanModel') model: NetworkPlanModel;
  @Code(NETWORK_PLAN_STAGES, 'NetworkPlanStage') stage: NetworkPlanStage;
  @Text({ optional: true, max: LIMITS.networkPlanSummary, min: 0 }) summary?: string;
  @Text({ optional: true, max: LIMITS.name, min: 0, description: 'Who approved it' }) actOrgan?: string;
  @Text({ optional: true, max: ACT_NUMBER, min: 0 }) actNumber?: string;
  @Day({ optional: true, nullable: true }) actOn?: string | null;
  @Text({ optional: true, max: URL, min: 0, description: 'Where it is published' }) url?: string;
  @Uuids({ optional: true, maxItems: LIMITS.networkPlanDocuments, description: DOCUMENTS }) documentIds?: string[];
}

export class NetworkPlanChanges {
  @Matching(PROVINCE, { optional: true, max: 2 }) province?: string;
  @Text({ optional: true, max: LIMITS.name }) bodyName?: string;
  @Text({ optional: true, max: LIMITS.documentTitle }) title?: string;
  @Int({ ...YEAR, optional: true }) year?: number;
  @Code(NETWORK_PLAN_MODELS, 'NetworkPlanModel', { optional: true }) model?: NetworkPlanModel;
  @Code(NETWORK_PLAN_STAGES, 'NetworkPlanStage', { optional: true }) stage?: NetworkPlanStage;
  @Text({ optional: true, max: LIMITS.networkPlanSummary, min: 0 }) summary?: string;
  @Text({ optional: true, max: LIMITS.name, min: 0 }) actOrgan?: string;
  @Text({ optional: true, max: ACT_NUMBER, min: 0 }) actNumber?: string;
  @Day({ optional: true, nullable: true }) actOn?: string | null;
  @Text({ optional: true, max: URL, min: 0 }) url?: string;
  @Uuids({ optional: true, maxItems: LIMITS.networkPlanDocuments, description: DOCUMENTS }) documentIds?: string[];
}

export class NetworkPlanStep {
  @Code(CENTRE_COMMANDS, 'CentrePlanCommand') command: (typeof CENTRE_COMMANDS)[number];
}

export class NetworkPlanDecision {
  @Code(NETWORK_COMMANDS, 'NetworkPlanDecisionCommand') command: (typeof NETWORK_COMMANDS)[number];
  @Text({ optional: true, max: LIMITS.reason, description: 'Of a refusal or a removal; the centre reads it' })
  reason?: string;
}

export class NetworkPlanQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of title, body or summary' }) q?: string;
  @Matching(PROVINCE, { optional: true, max: 2 }) province?: string;
  @Matching(/^20[0-9]{2}$/, { optional: true, max: 4, description: 'Of this year' }) year?: string;
  @Code(NETWORK_PLAN_MODELS, 'NetworkPlanModel', { optional: true }) model?: NetworkPlanModel;
  @Code(NETWORK_PLAN_STAGES, 'NetworkPlanStage', { optional: true }) stage?: NetworkPlanStage;
  @Code(NETWORK_PLAN_STATUSES, 'NetworkPlanStatus', {
    optional: true,
    description: 'Accepted where absent; what waits or was refused is seen by who decides',
  })
  status?: NetworkPlanStatus;
  @Slug({ optional: true, description: 'Entered by this centre' }) centre?: string;
  @Code(SORTS, 'NetworkPlanSort', { optional: true, description: 'The latest year first where absent' })
  sort?: (typeof SORTS)[number];
}

/** The filters of the list, and how it is taken away. */
export class NetworkPlanExportQuery extends ExportOf(NetworkPlanQuery) {}

export class NetworkPlanSummary {
  @Uuid() id: string;
  @Slug({ description: 'The centre that entered it' }) centreSlug: string;
  @Text({ max: CENTRE_NAME }) centreName: string;
  @Bool({ description: 'Of the reader’s own centre' }) own: boolean;
  @Text({ max: 2 }) province: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Int(YEAR) year: number;
  @Code(NETWORK_PLAN_MODELS, 'NetworkPlanModel') model: NetworkPlanModel;
  @Code(NETWORK_PLAN_STAGES, 'NetworkPlanStage') stage: NetworkPlanStage;
  @Text({ max: LIMITS.networkPlanSummary, min: 0 }) summary: string;
  @Text({ max: LIMITS.name, min: 0 }) actOrgan: string;
  @Text({ max: ACT_NUMBER, min: 0 }) actNumber: string;
  @Day({ nullable: true }) actOn: string | null;
  @Text({ max: URL, min: 0 }) url: string;
  @Code(NETWORK_PLAN_STATUSES, 'NetworkPlanStatus') status: NetworkPlanStatus;
  @Int({ min: 0, max: LIMITS.networkPlanDocuments, description: 'Attached documents that the reader sees' })
  documents: number;
  @Instant() changedAt: string;
}

export class NetworkPlanDocumentView {
  @Uuid() id: string;
  @Text({ max: LIMITS.documentTitle }) title: string;
  @Bool({ description: 'Whether the network sees it: what the centre does not show stays its own' }) shown: boolean;
}

export class NetworkPlanEventView {
  @Code(NETWORK_PLAN_COMMANDS, 'NetworkPlanCommand') command: NetworkPlanCommand;
  @Code(NETWORK_PLAN_STATUSES, 'NetworkPlanStatus') toStatus: NetworkPlanStatus;
  @Code(PARTICIPATION_ACTORS, 'ParticipationActor') side: ParticipationActor;
  @Text({ max: LIMITS.name, min: 0 }) actorName: string;
  @Text({ max: LIMITS.reason, min: 0 }) reason: string;
  @Instant() at: string;
}

export class NetworkPlanDetail extends NetworkPlanSummary {
  @NestedList(() => NetworkPlanDocumentView, { maxItems: LIMITS.networkPlanDocuments })
  attached: NetworkPlanDocumentView[];
  @NestedList(() => NetworkPlanEventView, { maxItems: EVENTS, description: 'For its centre and for who decides' })
  events: NetworkPlanEventView[];
  @Bool() mayChange: boolean;
  @Codes(NETWORK_PLAN_COMMANDS, 'NetworkPlanCommand', { description: 'Of its centre' }) commands: NetworkPlanCommand[];
  @Codes(NETWORK_PLAN_COMMANDS, 'NetworkPlanCommand', { description: 'Of the network’s people' })
  decisions: NetworkPlanCommand[];
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class NetworkPlans {
  @NestedList(() => NetworkPlanSummary, { maxItems: LIMITS.networkPlans }) items: NetworkPlanSummary[];
}
