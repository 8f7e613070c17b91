import {
  KIT_CHOICES,
  KIT_IMPORT_STATUSES,
  KIT_ITEM_STATES,
  KIT_OBSTACLES,
  LIMITS,
  SERVICE_LINES,
  type KitChoice,
  type KitImportStatus,
  type KitItemState,
  type KitObstacle,
  type ServiceLineCode,
} from '#app/contracts';
import { Code, Instant, Int, Nested, NestedList, Slug, Text, Texts, Uuid, Uuids } from '#app/platform';
import { SheetContent } from '../api/sheet.dto.js';

const LINE = { max: LIMITS.sheetLine };
const NUMBER = { min: 1, max: 100_000 };

/** A sheet as it travels: all that it says, and what it is called. */
export class KitSheet extends SheetContent {
  @Slug() code: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
}

export class NewKitRelease {
  @Uuids({ maxItems: LIMITS.kitServices, description: 'Published services; their sheets are packed as they are now' })
  serviceIds: string[];
}

export class NewKit extends NewKitRelease {
  @Text(LINE) title: string;
  @Text({ max: LIMITS.reason, min: 0, description: 'For whom it is and how to begin' }) description: string;
}

export class KitSummary {
  @Uuid() id: string;
  @Text(LINE) title: string;
  @Int({ ...NUMBER, description: 'Number of the newest release' }) release: number;
  @Instant() releasedAt: string;
  @Int({ min: 0, max: LIMITS.kitServices, description: 'Services of the newest release' }) services: number;
}

export class KitServiceEntry {
  @Uuid() serviceId: string;
  @Slug() code: string;
  @Text(LINE) title: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Int({ ...NUMBER, description: 'Version of the sheet' }) number: number;
}

export class KitRelease {
  @Int(NUMBER) number: number;
  @Instant() releasedAt: string;
  @NestedList(() => KitServiceEntry, { maxItems: LIMITS.kitServices }) services: KitServiceEntry[];
}

export class KitDetail {
  @Uuid() id: string;
  @Text(LINE) title: string;
  @Text({ max: LIMITS.reason, min: 0 }) description: string;
  @NestedList(() => KitRelease, { maxItems: LIMITS.kitReleases, description: 'The newest first' })
  releases: KitRelease[];
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class NewKitImport {
  @Uuid({ description: 'An archive that was uploaded before' }) fileId: string;
}

export class KitImportSummary {
  @Uuid() id: string;
  @Uuid({ description: 'The same for all releases of a kit' }) kitId: string;
  @Text(LINE) title: string;
  @Int(NUMBER) release: number;
  @Slug() sourceSlug: string;
  @Text({ max: LIMITS.name, description: 'The centre that packed it' }) sourceName: string;
  @Instant() packedAt: string;
  @Int({ min: 1, max: LIMITS.kitServices }) services: number;
  @Code(KIT_IMPORT_STATUSES, 'KitImportStatus') status: KitImportStatus;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) appliedAt: string | null;
}

/** A service of the kit, and how it stands to the catalogue here at this moment. */
export class KitImportItem {
  @Slug() code: string;
  @Text(LINE) title: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Code(KIT_ITEM_STATES, 'KitItemState') state: KitItemState;
  @Code(KIT_OBSTACLES, 'KitObstacle', { nullable: true, description: 'Why it cannot be taken now' })
  obstacle: KitObstacle | null;
  @Uuid({ nullable: true, description: 'The service here' }) serviceId: string | null;
  @Texts({ max: 50, maxItems: 50, description: 'Fields of the sheet that differ' }) changed: string[];
  @Code(KIT_CHOICES, 'KitChoice', { nullable: true, description: 'What was done with it, once applied' })
  choice: KitChoice | null;
}

export class KitImportDetail extends KitImportSummary {
  @NestedList(() => KitImportItem, { maxItems: LIMITS.kitServices }) items: KitImportItem[];
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

/** One service of the kit beside the one here. */
export class KitItemComparison {
  @Nested(() => SheetContent, { nullable: true, description: 'As it would be changed; null: there is none' })
  here: SheetContent | null;
  @Nested(() => SheetContent) there: SheetContent;
}

export class KitItemChoice {
  @Slug() code: string;
  @Code(KIT_CHOICES, 'KitChoice') choice: KitChoice;
}

export class KitApplication {
  @NestedList(() => KitItemChoice, {
    maxItems: LIMITS.kitServices,
    description: 'What is not named is skipped',
  })
  choices: KitItemChoice[];
}
