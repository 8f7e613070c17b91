import { DossierDrawing } from '../dossiers/dossier-drawing.js';
import { Dossier } from '../dossiers/dossier.entity.js';
import { DossierJob } from '../dossiers/dossier.job.js';
import { DossierFreezing } from '../dossiers/dossiers.consumer.js';
import { Dossiers } from '../dossiers/dossiers.service.js';
import { CostPublication, PublishedCost } from '../publication/cost-publication.entity.js';
import { CostPublications } from '../publication/cost-publications.service.js';
import { PublicTariffPlans } from '../publication/public-tariffs.service.js';
import { TariffDatasets } from '../publication/tariff-datasets.js';
import { DueNotices } from './due-notices.consumer.js';
import { DueRecords } from './due-records.js';
import { DueRuns } from './due-runs.service.js';
import { DueRun, ExpectedDue } from './due.entity.js';
import { Dues } from './dues.service.js';
import { ExpectedDues } from './expected-dues.job.js';

export const DUE_ENTITIES = [CostPublication, Dossier, DueRun, ExpectedDue, PublishedCost];

/** What the controllers of dues, dossiers and publication use. */
export const DUE_SERVICES = [CostPublications, Dossiers, DueRuns, Dues, PublicTariffPlans];

export const DUE_PROVIDERS = [
  ...DUE_SERVICES,
  DossierDrawing,
  DossierFreezing,
  DossierJob,
  DueNotices,
  DueRecords,
  ExpectedDues,
  TariffDatasets,
];
