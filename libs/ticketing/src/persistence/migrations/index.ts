import { TicketingTickets1760000004000 } from './1760000004000-ticketing-tickets.js';

export const ticketingMigrations = [TicketingTickets1760000004000];
