import { Module } from '@nestjs/common';
import { IdentityModule } from '#app/identity';
import { NotificationsModule } from '#app/notifications';
import { PlatformModule, WorkerRuntimeModule } from '#app/platform';
import { TicketingModule } from '#app/ticketing';

/** One queue for each workload; a process works all of them, or those that QUEUES names. */
export const QUEUES = [
  'ticket-notifications',
  'adhesion-notices',
  'invitations',
  'absence-notices',
  'mail',
  'schedules',
];

/** The same modules as the API, without controllers, and the queues. */
@Module({
  imports: [PlatformModule, IdentityModule, TicketingModule, NotificationsModule, WorkerRuntimeModule.register(QUEUES)],
})
export class WorkerModule {}
