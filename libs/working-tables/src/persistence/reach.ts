import { FIXED_PATH, accessIn, ctxMembership } from '#app/platform';

/**
 * What policies ask of seats, items and meetings, with the rights of who asks (as REACH_FUNCTIONS of the documents): a policy
 * that named these tables would take all their policies into its plan.
 */
function asked(signature: string, condition: string): string {
  return `CREATE FUNCTION public.${signature} RETURNS boolean LANGUAGE plpgsql STABLE ${FIXED_PATH} AS $$ BEGIN
    RETURN EXISTS (${condition});
  END $$`;
}

export const ofItem = (table: string) =>
  `(${accessIn('centre', 'system')} OR (${accessIn('body')} AND EXISTS (SELECT FROM table_item i
    WHERE i.tenant_id = ${table}.tenant_id AND i.id = ${table}.item_id)))`;

/** The seat is the person's own: as holder or as alternate. */
const OWN_SEAT = `${ctxMembership} IN (s.membership_id, s.alternate_id)`;
/** Who sits there in this meeting, as it was written down, is the person. */
const SITS = `((a.state = 'present' AND s.membership_id = ${ctxMembership})
  OR (a.state = 'delegate' AND a.alternate AND s.alternate_id = ${ctxMembership}))`;

/** @param own condition: the recusal `r` is of the person */
const castsVote = (own: string) =>
  asked(
    'casts_vote(p_tenant uuid, p_item uuid, p_seat uuid)',
    `SELECT FROM public.table_item i
     JOIN public.table_meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id AND m.status = 'held'
     JOIN public.table_attendance a ON a.tenant_id = i.tenant_id AND a.meeting_id = i.meeting_id AND a.seat_id = p_seat
     JOIN public.table_seat s ON s.tenant_id = a.tenant_id AND s.id = a.seat_id AND s.role IN ('chair', 'member')
     WHERE i.tenant_id = p_tenant AND i.id = p_item AND i.voting = 'voting' AND ${SITS}
       AND NOT EXISTS (SELECT FROM public.table_recusal r WHERE r.tenant_id = i.tenant_id AND r.item_id = i.id
         AND (${own} OR (r.seat_id = s.id AND r.alternate = a.alternate)))`,
  );
const asMembership = `r.membership_id = ${ctxMembership}`;
/** By whichever of their memberships of today and of before. */
const asPerson = 'r.membership_id = ANY ((SELECT auth.own_memberships())::uuid[])';

const notRecusedAs = (own: string) => `(${accessIn('system')} OR NOT EXISTS (SELECT FROM table_recusal r
  WHERE r.tenant_id = table_paper.tenant_id AND r.item_id = table_paper.item_id AND ${own}))`;
const paperReachAs = (own: string) => ({
  visible: `(${ofItem('table_paper')} AND ${notRecusedAs(own)})`,
  writable: `(${accessIn('centre', 'system')} AND ${notRecusedAs(own)})`,
});
/** Who sees an item sees its papers, but for who is recused from it. */
export const paperReach = paperReachAs(asMembership);

/** What bound a membership, and binds the person. */
export const RECUSALS = {
  before: { cast: castsVote(asMembership), papers: paperReach, own: 'r.membership_id = own' },
  now: { cast: castsVote(asPerson), papers: paperReachAs(asPerson), own: asPerson },
} as const;

export const BALLOT_FUNCTIONS: Readonly<Record<string, string>> = {
  // While a vote is open its votes are the centre's to see, and each person's own.
  'public.sees_vote(uuid, uuid, uuid)': asked(
    'sees_vote(p_tenant uuid, p_item uuid, p_seat uuid)',
    `SELECT FROM public.table_item i LEFT JOIN public.table_seat s ON s.tenant_id = i.tenant_id AND s.id = p_seat
     WHERE i.tenant_id = p_tenant AND i.id = p_item AND (i.voting <> 'voting' OR ${OWN_SEAT})`,
  ),
  'public.casts_vote(uuid, uuid, uuid)': RECUSALS.before.cast,
  'public.sees_answer(uuid, uuid)': asked(
    'sees_answer(p_tenant uuid, p_seat uuid)',
    `SELECT FROM public.table_seat s WHERE s.tenant_id = p_tenant AND s.id = p_seat AND ${OWN_SEAT}`,
  ),
  'public.answers_call(uuid, uuid, uuid)': asked(
    'answers_call(p_tenant uuid, p_meeting uuid, p_seat uuid)',
    `SELECT FROM public.table_meeting m JOIN public.table_seat s ON s.tenant_id = m.tenant_id AND s.table_id = m.table_id AND s.id = p_seat
     WHERE m.tenant_id = p_tenant AND m.id = p_meeting AND m.status = 'called' AND s.membership_id = ${ctxMembership}`,
  ),
};

export const ballotFunctions = (): string[] =>
  Object.entries(BALLOT_FUNCTIONS).flatMap(([signature, create]) => [
    create,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${signature} TO cdc_app`,
  ]);

const centre = accessIn('centre', 'system');
const body = accessIn('body');
const ofVote = (name: string) => `public.${name}(table_vote.tenant_id, table_vote.item_id, table_vote.seat_id)`;

export const voteReach = {
  visible: `(${centre} OR (${body} AND ${ofVote('sees_vote')}))`,
  writable: `(${centre} OR (${body} AND cast_by = ${ctxMembership} AND ${ofVote('casts_vote')}))`,
};
/** Who holds the seat writes over what the secretary wrote down for them, or their predecessor said: as their own answer. */
export const answerChanged = {
  before: `(${centre} OR (${body} AND answered_by = ${ctxMembership}
    AND public.answers_call(table_answer.tenant_id, table_answer.meeting_id, table_answer.seat_id)))`,
  now: `(${centre} OR (${body} AND public.answers_call(table_answer.tenant_id, table_answer.meeting_id, table_answer.seat_id)))`,
};
export const answerReach = {
  visible: `(${centre} OR (${body} AND public.sees_answer(table_answer.tenant_id, table_answer.seat_id)))`,
  writable: answerChanged.before,
};
