import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuditChainController } from './audit/audit-chain.controller.js';
import { AuditEntriesController } from './audit/audit-entries.controller.js';
import { OwnReadsController } from './audit/own-reads.controller.js';
import { ReadLog } from './audit/read-log.js';
import { AccessGuard } from './auth/access.guard.js';
import { SessionUse } from './auth/session-use.js';
import { VerifiedInterceptor } from './auth/verified.interceptor.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { StatusController } from './health/status.controller.js';
import { ResourceHeadersInterceptor } from './http/resource-headers.interceptor.js';
import { DtoPipe } from './http/validation.js';
import { ImportQueries } from './imports/import-queries.js';
import { ImportsController } from './imports/imports.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { EventStreams } from './live/event-streams.service.js';
import { EventsController } from './live/events.controller.js';
import { LiveChanges } from './live/live-changes.js';
import { DeliveriesController } from './outbox/deliveries.controller.js';
import { Deliveries } from './outbox/deliveries.service.js';
import { SignaturesController } from './signatures/signatures.controller.js';
import { CentreStorageController } from './storage/centre-storage.controller.js';
import { CentreStorage } from './storage/centre-storage.service.js';
import { FileUsageController } from './storage/file-usage.controller.js';
import { FilesController } from './storage/files.controller.js';
import { UploadsController } from './storage/uploads.controller.js';

/** What stands before and around every route, and the platform's own routes. */
@Module({
  controllers: [
    StatusController,
    AuditEntriesController,
    AuditChainController,
    OwnReadsController,
    FilesController,
    FileUsageController,
    CentreStorageController,
    UploadsController,
    SignaturesController,
    DeliveriesController,
    EventsController,
    JobsController,
    ImportsController,
  ],
  providers: [
    CentreStorage,
    Deliveries,
    EventStreams,
    ImportQueries,
    LiveChanges,
    SessionUse,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: DtoPipe },
    { provide: APP_INTERCEPTOR, useClass: VerifiedInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ReadLog },
    { provide: APP_INTERCEPTOR, useClass: ResourceHeadersInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class PlatformApiModule {}
