import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '#app/catalogue';
import { CrmModule } from '#app/crm';
import { IdentityModule } from '#app/identity';
import { NotificationsModule } from '#app/notifications';
import { OpenTicket } from './application/open-ticket.js';
import { TicketQueries } from './application/ticket-queries.js';
import { TicketHeir } from './application/ticket-heir.js';
import { TicketThread } from './application/ticket-thread.js';
import { TicketTimeline } from './application/ticket-timeline.js';
import { WorkTicket } from './application/work-ticket.js';
import { TicketNotifications } from './jobs/ticket-notifications.consumer.js';
import { TicketingEraser } from './jobs/ticketing-eraser.js';
import { TicketingRecords } from './jobs/ticketing-records.js';
import { Ticket, TicketAttachment, TicketEvent, TicketMessage, TimeEntry } from './persistence/ticket.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Ticket, TicketMessage, TicketAttachment, TicketEvent, TimeEntry]),
    CatalogueModule,
    CrmModule,
    IdentityModule,
    NotificationsModule,
  ],
  providers: [
    TicketHeir,
    TicketQueries,
    TicketThread,
    TicketTimeline,
    OpenTicket,
    WorkTicket,
    TicketNotifications,
    TicketingEraser,
    TicketingRecords,
  ],
  exports: [TicketQueries, OpenTicket, WorkTicket],
})
export class TicketingModule {}
