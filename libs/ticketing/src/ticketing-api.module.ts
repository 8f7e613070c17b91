import { Module } from '@nestjs/common';
import { TicketsController } from './api/tickets.controller.js';
import { TicketingModule } from './ticketing.module.js';

@Module({ imports: [TicketingModule], controllers: [TicketsController] })
export class TicketingApiModule {}
