import { Module } from '@nestjs/common';
import { IdentityModule } from '#app/identity';
import { NotificationsModule } from '#app/notifications';
import { PlatformModule, WorkerRuntimeModule } from '#app/platform';
import { TicketingModule } from '#app/ticketing';
import { WORK } from './work.js';

/** The same modules as the API, without controllers, and the queues. */
@Module({
  imports: [PlatformModule, IdentityModule, TicketingModule, NotificationsModule, WorkerRuntimeModule.register(WORK)],
})
export class WorkerModule {}
