import { TicketingTickets1760000004000 } from './1760000004000-ticketing-tickets.js';
import { TicketingForWhom1760000014000 } from './1760000014000-ticketing-for-whom.js';

export const ticketingMigrations = [TicketingTickets1760000004000, TicketingForWhom1760000014000];
