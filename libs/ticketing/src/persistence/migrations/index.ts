import { TicketingTickets1760000004000 } from './1760000004000-ticketing-tickets.js';
import { TicketingForWhom1760000014000 } from './1760000014000-ticketing-for-whom.js';
import { TicketingErasure1760000021210 } from './1760000021210-ticketing-erasure.js';
import { TicketingBySubject1760000040000 } from './1760000040000-ticketing-by-subject.js';
import { TicketingDelegations1760000050030 } from './1760000050030-ticketing-delegations.js';

export const ticketingMigrations = [
  TicketingTickets1760000004000,
  TicketingForWhom1760000014000,
  TicketingErasure1760000021210,
  TicketingBySubject1760000040000,
  TicketingDelegations1760000050030,
];
