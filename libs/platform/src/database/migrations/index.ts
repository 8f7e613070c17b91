export { FILE_REACH } from './1760000051050-platform-files-for-bodies.js';
import { PlatformFoundation1760000000000 } from './1760000000000-platform-foundation.js';
import { PlatformDeliveries1760000010000 } from './1760000010000-platform-deliveries.js';
import { PlatformCentreSettings1760000010500 } from './1760000010500-platform-centre-settings.js';
import { PlatformAuditSearch1760000010700 } from './1760000010700-platform-audit-search.js';
import { PlatformAuditChain1760000020000 } from './1760000020000-platform-audit-chain.js';
import { PlatformTrace1760000020500 } from './1760000020500-platform-trace.js';
import { PlatformReadiness1760000020510 } from './1760000020510-platform-readiness.js';
import { PlatformRestore1760000023000 } from './1760000023000-platform-restore.js';
import { PlatformJobs1760000031000 } from './1760000031000-platform-jobs.js';
import { PlatformImports1760000031100 } from './1760000031100-platform-imports.js';
import { PlatformWorkSweep1760000040200 } from './1760000040200-platform-work-sweep.js';
import { PlatformDelegates1760000050000 } from './1760000050000-platform-delegates.js';
import { PlatformFilesForBodies1760000051050 } from './1760000051050-platform-files-for-bodies.js';
import { PlatformJobFiles1760000060000 } from './1760000060000-platform-job-files.js';
import { PlatformUploads1760000069000 } from './1760000069000-platform-uploads.js';
import { PlatformAntivirus1760000069100 } from './1760000069100-platform-antivirus.js';
import { PlatformStoredBytes1760000069200 } from './1760000069200-platform-stored-bytes.js';
import { PlatformPartners1760000073000 } from './1760000073000-platform-partners.js';
import { PlatformQuotas1760000074000 } from './1760000074000-platform-quotas.js';
import { PlatformRescans1760000074010 } from './1760000074010-platform-rescans.js';

export const platformMigrations = [
  PlatformFoundation1760000000000,
  PlatformDeliveries1760000010000,
  PlatformCentreSettings1760000010500,
  PlatformAuditSearch1760000010700,
  PlatformAuditChain1760000020000,
  PlatformTrace1760000020500,
  PlatformReadiness1760000020510,
  PlatformRestore1760000023000,
  PlatformJobs1760000031000,
  PlatformImports1760000031100,
  PlatformWorkSweep1760000040200,
  PlatformDelegates1760000050000,
  PlatformFilesForBodies1760000051050,
  PlatformJobFiles1760000060000,
  PlatformUploads1760000069000,
  PlatformAntivirus1760000069100,
  PlatformStoredBytes1760000069200,
  PlatformPartners1760000073000,
  PlatformQuotas1760000074000,
  PlatformRescans1760000074010,
];
