import { Module } from '@nestjs/common';
import { CatalogueApiModule } from '#app/catalogue';
import { CrmApiModule } from '#app/crm';
import { IdentityApiModule } from '#app/identity';
import { NetworkApiModule } from '#app/network';
import { NotificationsApiModule } from '#app/notifications';
import { ObservabilityModule, PlatformApiModule, PlatformModule } from '#app/platform';
import { OutreachApiModule } from '#app/outreach';
import { PecApiModule } from '#app/pec';
import { ProtocolApiModule } from '#app/protocol';
import { RelationshipApiModule } from '#app/relationship';
import { SubscriptionsApiModule } from '#app/subscriptions';
import { DocumentsApiModule } from '#app/documents';
import { DeadlinesApiModule } from '#app/deadlines';
import { WorkingTablesApiModule } from '#app/working-tables';
import { TariffsApiModule } from '#app/tariffs';
import { TicketingApiModule } from '#app/ticketing';
import { MIGRATION_NAMES } from './migrations.js';

/** The HTTP API: every module with its controllers. */
@Module({
  imports: [
    PlatformModule,
    PlatformApiModule,
    ObservabilityModule.of({ name: 'api', migrations: MIGRATION_NAMES }),
    IdentityApiModule,
    CrmApiModule,
    CatalogueApiModule,
    TicketingApiModule,
    NotificationsApiModule,
    SubscriptionsApiModule,
    PecApiModule,
    ProtocolApiModule,
    OutreachApiModule,
    RelationshipApiModule,
    TariffsApiModule,
    WorkingTablesApiModule,
    DeadlinesApiModule,
    DocumentsApiModule,
    NetworkApiModule,
  ],
})
export class ApiModule {}
