import { useTranslation } from 'react-i18next';
import { useActor } from '../area/session.js';
import { OPEN_STATUSES } from '../tickets/ticket-filters.js';
import { DocumentsWaiting, NewestDocuments } from './documents-at-home.js';
import { HoursToConfirm } from './hours-to-confirm.js';
import { MyTasks } from './my-tasks.js';
import { StandingIn, TicketSection } from './parts.js';
import { SheetsInReview } from './sheets-in-review.js';
import { TicketFigures } from './ticket-figures.js';

const SHOWN = 8;
const OPEN = [...OPEN_STATUSES];

/** An operator's day: what is mine, what is nobody's, and the call that comes in now. */
export function OperatorHome() {
  const { t } = useTranslation();
  const { base } = useActor();
  const ourTurn = { to: `${base}/richieste?turno=centre`, label: t('tickets.view.ourTurn') };
  return (
    <>
      <StandingIn />
      <HoursToConfirm />
      <MyTasks />
      <TicketFigures />
      <SheetsInReview />
      <DocumentsWaiting />
      <TicketSection
        id="queue-mine"
        title={t('home.queue.mine')}
        query={{ assignee: 'me', turn: 'centre', sort: 'updatedAt', limit: SHOWN }}
        empty={{ title: t('home.queueEmpty.mine'), ...ourTurn }}
        all={{ to: `${base}/richieste?assegnata=me`, label: t('homes.allMine') }}
      />
      <TicketSection
        id="queue-unassigned"
        title={t('home.queue.unassigned')}
        query={{ assignee: 'none', status: OPEN, sort: 'createdAt', limit: SHOWN }}
        empty={{ title: t('home.queueEmpty.unassigned'), ...ourTurn }}
        all={{ to: `${base}/richieste?assegnata=none&stato=${OPEN.join(',')}`, label: t('homes.allUnassigned') }}
      />
      <NewestDocuments />
    </>
  );
}
