import { useTranslation } from 'react-i18next';
import type { TicketStatus } from '../api/types.js';
import { Icon, type IconName } from './icon.js';

const ICONS: Record<TicketStatus, IconName> = {
  new: 'plus-circle',
  in_progress: 'clock',
  waiting_for_body: 'comment',
  solved: 'check-circle',
  closed: 'lock',
  reopened: 'restore',
};

/** The state of a request: word, drawing and frame tell it, the hue only helps. */
export function StatusBadge({ status }: { status: TicketStatus }) {
  const { t } = useTranslation();
  return (
    <span className={`status status-${status.replaceAll('_', '-')}`}>
      <Icon name={ICONS[status]} />
      {t(`ticket.status.${status}`)}
    </span>
  );
}

/** Whose turn it is, from where the reader stands. */
export function TurnBadge({ turn, side }: { turn: 'centre' | 'body' | 'nobody'; side: 'centre' | 'body' }) {
  const { t } = useTranslation();
  if (turn === 'nobody') return <span className="turn turn-nobody">{t('ticket.turn.nobody')}</span>;
  const mine = turn === side;
  return (
    <span className={`turn ${mine ? 'turn-mine' : 'turn-theirs'}`}>
      {mine && <Icon name="arrow-right" />}
      {mine ? t('ticket.turn.mine') : t(side === 'centre' ? 'ticket.turn.body' : 'ticket.turn.centre')}
    </span>
  );
}
