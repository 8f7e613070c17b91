import { OmitType, PartialType } from '@nestjs/swagger';
import { DOSSIER_COMMANDS, DOSSIER_STATUSES, LIMITS, type DossierCommand, type DossierStatus } from '#app/contracts';
import { Code, Codes, Day, Instant, Int, Matching, NestedList, PageQuery, Text, Uuid, Uuids } from '#app/platform';

const MOST_SCENARIOS = 6;
const LONG_TEXT = 10_000;
const Votes = (description: string) => Int({ min: 0, max: 10_000, description });
const Euros = (options: { description?: string; nullable?: boolean } = {}) =>
  Matching(/^-?\d{1,14}\.\d{2}$/, { ...options, max: 18 });

export class DossierQuery extends PageQuery {
  @Uuid({ optional: true }) planId?: string;
}

export class NewDossier {
  @Uuid({ description: 'The plan that is proposed; its present version' }) planId: string;
  @Text({ max: LIMITS.name }) title: string;
  @Text({ max: LONG_TEXT, min: 0, description: 'Why these tariffs' }) proposal: string;
  @Uuids({
    maxItems: MOST_SCENARIOS,
    description: 'Simulations of the plan; the first is the proposed one, whose effect on each body is told',
  })
  simulationIds: string[];
}

/** A merge patch. */
export class DossierChanges extends PartialType(OmitType(NewDossier, ['planId']), { skipNullProperties: false }) {}

/** What the table decided: who was present voted in favour, against, or abstained. */
export class DossierVote {
  @Day({ description: 'Of the meeting' }) meetingOn: string;
  @Text({ max: LIMITS.name, optional: true }) meetingPlace?: string;
  @Int({ min: 1, max: 10_000, description: 'All three votes together' }) present: number;
  @Votes('In favour') inFavour: number;
  @Votes('Against') against: number;
  @Votes('Abstained') abstained: number;
  @Text({ max: LONG_TEXT, optional: true, description: 'Minutes, or what they come to' }) minutes?: string;
  @Uuid({ optional: true, description: 'The file of the minutes, as it was uploaded' }) fileId?: string;
}

export class DossierScenarioView {
  @Uuid() simulationId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Int({ min: 1990, max: 2199 }) year: number;
  @Euros({ description: 'What comes in' }) revenue: string;
  @Euros({ nullable: true }) cost: string | null;
  @Matching(/^-?\d{1,12}\.\d{2}$/, { max: 16, nullable: true, description: 'Percent of the costs' })
  coverage: string | null;
  @Int({ min: 0, max: 100_000, description: 'Bodies that pay' }) bodies: number;
}

export class DossierView {
  @Uuid() id: string;
  @Uuid() planId: string;
  @Text({ max: LIMITS.name }) planTitle: string;
  @Int({ min: 1, max: 1_000_000 }) planNumber: number;
  @Text({ max: LIMITS.name }) title: string;
  @Text({ max: LONG_TEXT, min: 0 }) proposal: string;
  @Code(DOSSIER_STATUSES, 'DossierStatus') status: DossierStatus;
  @NestedList(() => DossierScenarioView, { maxItems: MOST_SCENARIOS }) scenarios: DossierScenarioView[];
  @Day({ nullable: true }) meetingOn: string | null;
  @Text({ max: LIMITS.name, nullable: true }) meetingPlace: string | null;
  @Text({ max: LONG_TEXT, nullable: true }) minutes: string | null;
  @Uuid({ nullable: true }) minutesFileId: string | null;
  @Text({ max: LIMITS.fileName, nullable: true }) minutesFileName: string | null;
  @Int({ min: 0, max: 10_000, nullable: true }) present: number | null;
  @Int({ min: 0, max: 10_000, nullable: true }) inFavour: number | null;
  @Int({ min: 0, max: 10_000, nullable: true }) against: number | null;
  @Int({ min: 0, max: 10_000, nullable: true }) abstained: number | null;
  @Uuid({ nullable: true, description: 'The long work that draws the PDF' }) jobId: string | null;
  @Uuid({ nullable: true, description: 'The PDF, among the files' }) pdfFileId: string | null;
  @Matching(/^[0-9a-f]{64}$/, { max: 64, nullable: true, description: 'SHA-256 of the PDF' }) pdfSha256: string | null;
  @Instant({ nullable: true }) drawnAt: string | null;
  @Instant({ nullable: true, description: 'When the approval of the plan froze it' }) frozenAt: string | null;
  @Text({ max: LIMITS.name, nullable: true }) createdBy: string | null;
  @Instant() createdAt: string;
  @Codes(DOSSIER_COMMANDS.filter((command) => command === 'record'), 'DossierCommand')
  commands: DossierCommand[];
  @Int({ min: 1, max: 1_000_000 }) version: number;
}
