import { Module } from '@nestjs/common';
import { CatalogueApiModule } from '#app/catalogue';
import { CrmApiModule } from '#app/crm';
import { IdentityApiModule } from '#app/identity';
import { NotificationsApiModule } from '#app/notifications';
import { PlatformApiModule, PlatformModule } from '#app/platform';
import { TicketingApiModule } from '#app/ticketing';

/** The HTTP API: every module with its controllers. */
@Module({
  imports: [
    PlatformModule,
    PlatformApiModule,
    IdentityApiModule,
    CrmApiModule,
    CatalogueApiModule,
    TicketingApiModule,
    NotificationsApiModule,
  ],
})
export class ApiModule {}
