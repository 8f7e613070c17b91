import {
  CONTRIBUTION_COMMANDS,
  CONTRIBUTION_STATUSES,
  GROUP_COMMANDS,
  GROUP_MEMBER_COMMANDS,
  GROUP_MEMBER_STATUSES,
  GROUP_STATUSES,
  LIMITS,
  type ContributionCommand,
  type ContributionStatus,
  type GroupCommand,
  type GroupMemberCommand,
  type GroupMemberStatus,
  type GroupStatus,
} from '#app/contracts';
import { Bool, Code, Codes, Instant, Int, NestedList, Slug, Text, Uuid } from '#app/platform';
import { CENTRE_NAME } from './network.dto.js';

const LEAD_COMMANDS = ['invite', 'remove'] as const;
const MEMBER_COMMANDS = ['join', 'decline', 'leave'] as const;

export class NewNetworkGroup {
  @Text({ max: LIMITS.spaceTitle }) title: string;
  @Text({ optional: true, max: LIMITS.spaceText, min: 0 }) purpose?: string;
  @Uuid({ description: 'A space of the own centre: whoever joins reads its documents' }) spaceId: string;
}

export class GroupStep {
  @Code(GROUP_COMMANDS, 'GroupCommand') command: GroupCommand;
}

/** What the lead does with another centre. */
export class GroupMemberStep {
  @Slug({ description: 'The other centre' }) centre: string;
  @Code(LEAD_COMMANDS, 'LeadCommand') command: (typeof LEAD_COMMANDS)[number];
}

/** What an invited centre says. */
export class GroupAnswer {
  @Code(MEMBER_COMMANDS, 'GroupAnswerCommand') command: (typeof MEMBER_COMMANDS)[number];
}

export class NewContribution {
  @Uuid({ description: 'A document of the own centre: the centres of the group read it, and nobody else' })
  documentId: string;
}

/** What becomes of a document that a group was shown: its centre withdraws or shows it, the lead removes or restores it. */
export class ContributionStep {
  @Slug({ description: 'The centre whose document it is' }) centre: string;
  @Uuid() documentId: string;
  @Code(CONTRIBUTION_COMMANDS, 'ContributionCommand') command: ContributionCommand;
  @Text({ optional: true, max: LIMITS.reason, description: 'Of a removal; its centre reads it' }) reason?: string;
}

/** A document that a centre of the group shows the others. */
export class ContributionView {
  @Slug() centreSlug: string;
  @Text({ max: CENTRE_NAME }) centreName: string;
  @Uuid() documentId: string;
  @Text({ max: LIMITS.documentTitle, min: 0, description: 'Empty where the reader does not see it: it was removed' })
  title: string;
  @Code(CONTRIBUTION_STATUSES, 'ContributionStatus') status: ContributionStatus;
  @Text({ max: LIMITS.reason, min: 0, description: 'Why the lead removed it' }) reason: string;
  @Instant() addedAt: string;
  @Codes(CONTRIBUTION_COMMANDS, 'ContributionCommand', { description: 'What the reader may do with it' })
  commands: ContributionCommand[];
}

export class GroupMemberView {
  @Slug({ nullable: true, description: 'Null where the centre does not take part in the network any more' })
  slug: string | null;
  @Text({ max: CENTRE_NAME }) name: string;
  @Code(GROUP_MEMBER_STATUSES, 'GroupMemberStatus') status: GroupMemberStatus;
  @Instant() changedAt: string;
}

export class NetworkGroupSummary {
  @Uuid() id: string;
  @Slug() leadSlug: string;
  @Text({ max: CENTRE_NAME }) leadName: string;
  @Bool({ description: 'Whether the reader’s own centre leads it' }) own: boolean;
  @Text({ max: LIMITS.spaceTitle }) title: string;
  @Text({ max: LIMITS.spaceText, min: 0 }) purpose: string;
  @Code(GROUP_STATUSES, 'GroupStatus') status: GroupStatus;
  @Code(GROUP_MEMBER_STATUSES, 'GroupMemberStatus', {
    nullable: true,
    description: 'Of the reader’s centre; null: it leads',
  })
  membership: GroupMemberStatus | null;
  @Int({ min: 0, max: LIMITS.networkCentres, description: 'Centres that joined, the lead aside' }) joined: number;
  @Int({ min: 0, max: 2_147_483_647, description: 'Documents that the reader sees in its space' }) documents: number;
}

export class NetworkGroupDetail extends NetworkGroupSummary {
  @Uuid({ nullable: true, description: 'Of the lead’s centre; null for the others' }) spaceId: string | null;
  @NestedList(() => GroupMemberView, { maxItems: LIMITS.networkCentres }) members: GroupMemberView[];
  @NestedList(() => ContributionView, {
    maxItems: 2 * LIMITS.networkContributions,
    description: 'Documents that the centres show each other here, beside those of the lead’s space',
  })
  contributions: ContributionView[];
  @Bool({ description: 'Whether the reader may show the group a document of the own centre' }) mayContribute: boolean;
  @Codes(GROUP_COMMANDS, 'GroupCommand', { description: 'Of the lead' }) commands: GroupCommand[];
  @Codes(GROUP_MEMBER_COMMANDS, 'GroupMemberCommand', { description: 'Of an invited centre' })
  answers: GroupMemberCommand[];
  @Instant() createdAt: string;
}

export class NetworkGroups {
  @NestedList(() => NetworkGroupSummary, { maxItems: 2 * LIMITS.networkGroups }) items: NetworkGroupSummary[];
}
