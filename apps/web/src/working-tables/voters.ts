import type { AgendaItem, Meeting, MeetingSeat } from './meeting-queries.js';

/** Who votes on an item: the seats with a vote where somebody is who is not recused. */
export const votersOf = ({ seats }: Meeting, { recusals }: AgendaItem): MeetingSeat[] =>
  seats.filter(
    ({ seatId, voting, state, alternate }) =>
      voting &&
      (state === 'present' || state === 'delegate') &&
      !recusals.some((one) => one.seatId === seatId && one.alternate === alternate),
  );
