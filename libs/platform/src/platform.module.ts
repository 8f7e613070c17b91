import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditChain } from './audit/audit-chain.service.js';
import { AuditCheck, AuditSealing } from './audit/audit-schedules.js';
import { AuditValues } from './audit/audit-values.service.js';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { Idempotency } from './idempotency/idempotency.service.js';
import { ImportApplying, ImportUndoing } from './imports/import-jobs.js';
import { ImportBatches } from './imports/imports.service.js';
import { JobFiles } from './jobs/job-files.js';
import { Jobs } from './jobs/jobs.consumer.js';
import { LongWork } from './jobs/long-work.service.js';
import { Outbound } from './outbound/outbound.service.js';
import { Outbox } from './outbox/outbox.service.js';
import { WorkSweep } from './imports/work-sweep.js';
import { FileScanning } from './antivirus/file-scanning.schedule.js';
import { Sweep } from './outbox/sweep.js';
import { Retention } from './retention/retention.schedule.js';
import { PlatformRecords } from './personal-data/platform-records.js';
import { RateLimits } from './rate-limit/rate-limits.service.js';
import { Secrets } from './secrets/secrets.service.js';
import { ContentLinks } from './storage/content-links.service.js';
import { StorageModule } from './storage/storage.module.js';

/** The house services, for every process. */
@Global()
@Module({
  imports: [ConfigModule, DatabaseModule, StorageModule, DiscoveryModule],
  providers: [
    AuditChain,
    AuditValues,
    AuditCheck,
    AuditSealing,
    Idempotency,
    ImportApplying,
    ImportBatches,
    ImportUndoing,
    Jobs,
    JobFiles,
    LongWork,
    Outbox,
    PlatformRecords,
    Sweep,
    FileScanning,
    Retention,
    WorkSweep,
    RateLimits,
    Secrets,
    ContentLinks,
    Outbound,
  ],
  exports: [
    AuditChain,
    AuditValues,
    Idempotency,
    ImportBatches,
    JobFiles,
    LongWork,
    Outbox,
    RateLimits,
    Secrets,
    ContentLinks,
    Outbound,
    StorageModule,
  ],
})
export class PlatformModule {}
