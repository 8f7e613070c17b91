import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { useMemberships, useTicketChange } from '../api/queries.js';
import type { Ticket } from '../api/types.js';
import { useActor } from '../area/session.js';
import { Select } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { assign } from './changes.js';

/** Who works on it: one key for oneself, a list for the others. */
export function TicketAssignee({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { session } = useActor();
  const operators = useMemberships({ role: 'operator' });
  const heads = useMemberships({ role: 'centre_admin' });
  const change = useTicketChange(ticket.id, (assigneeId: string | null) => assign(ticket, assigneeId));
  const known = [...(operators.data?.items ?? []), ...(heads.data?.items ?? [])].map(({ id, displayName }) => ({
    id,
    name: displayName,
  }));
  const people =
    ticket.assignee && !known.some(({ id }) => id === ticket.assignee?.id) ? [ticket.assignee, ...known] : known;
  const me = session.membership.id;
  return (
    <section className="aside-part no-print" aria-labelledby="assign">
      <h2 id="assign">{t('ticket.assignee')}</h2>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
      <Select
        label={t('ticket.assignTo')}
        name="assignee"
        value={ticket.assignee?.id ?? ''}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.target.value || null)}
      >
        <option value="">{t('ticket.noAssignee')}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      {ticket.assignee?.id !== me && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          data-shortcut="a"
          disabled={change.isPending}
          onClick={() => change.mutate(me)}
        >
          <Icon name="user" /> {t('ticket.assignMe')}
        </button>
      )}
    </section>
  );
}
