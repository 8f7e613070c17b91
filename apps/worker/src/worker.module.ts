import { Module } from '@nestjs/common';
import { CatalogueModule, catalogueMigrations } from '#app/catalogue';
import { crmMigrations } from '#app/crm';
import { IdentityModule, identityMigrations } from '#app/identity';
import { NetworkModule, networkMigrations } from '#app/network';
import { NotificationsModule, notificationsMigrations } from '#app/notifications';
import { ObservabilityModule, PlatformModule, WorkerRuntimeModule, platformMigrations } from '#app/platform';
import { OutreachModule, outreachMigrations } from '#app/outreach';
import { PecModule, pecMigrations } from '#app/pec';
import { ProtocolModule, protocolMigrations } from '#app/protocol';
import { RelationshipModule, relationshipMigrations } from '#app/relationship';
import { SubscriptionsModule, subscriptionsMigrations } from '#app/subscriptions';
import { DocumentsModule, documentsMigrations } from '#app/documents';
import { DeadlinesModule, deadlinesMigrations } from '#app/deadlines';
import { WorkingTablesModule, workingTablesMigrations } from '#app/working-tables';
import { TariffsModule, tariffsMigrations } from '#app/tariffs';
import { TicketingModule, ticketingMigrations } from '#app/ticketing';
import { WORK } from './work.js';

/** Of every module that works here, or whose tables these read. */
export const WORKER_MIGRATIONS = [
  ...platformMigrations,
  ...crmMigrations,
  ...identityMigrations,
  ...catalogueMigrations,
  ...ticketingMigrations,
  ...notificationsMigrations,
  ...subscriptionsMigrations,
  ...pecMigrations,
  ...protocolMigrations,
  ...outreachMigrations,
  ...relationshipMigrations,
  ...tariffsMigrations,
  ...workingTablesMigrations,
  ...deadlinesMigrations,
  ...documentsMigrations,
  ...networkMigrations,
].map(({ name }) => name);

/** The same modules as the API, without controllers, and the queues. */
@Module({
  imports: [
    PlatformModule,
    IdentityModule,
    CatalogueModule,
    TicketingModule,
    NotificationsModule,
    SubscriptionsModule,
    PecModule,
    ProtocolModule,
    OutreachModule,
    RelationshipModule,
    TariffsModule,
    WorkingTablesModule,
    DeadlinesModule,
    DocumentsModule,
    NetworkModule,
    WorkerRuntimeModule.register(WORK),
    ObservabilityModule.of({ name: 'worker', migrations: WORKER_MIGRATIONS }),
  ],
})
export class WorkerModule {}
