import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAdhesions } from '../adhesions/queries.js';
import { useTicketCounts } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { Card } from '../ui/card.js';
import { Icon } from '../ui/icon.js';
import { DocumentsWaiting, NewestDocuments } from './documents-at-home.js';
import { ExpectedDue } from './expected-due.js';
import { NextDeadlines } from './next-deadlines.js';
import { OwnServices } from './own-services.js';
import { Deadlines, StandingIn, TicketSection, useAmount } from './parts.js';

const SHOWN = 8;

/** A clerk's beginning: three things to do, then the requests of all the bodies served, then what comes. */
export function ClerkHome() {
  const { t } = useTranslation();
  const { base } = useActor();
  const counts = useTicketCounts();
  const adhesions = useAdhesions({ turn: 'body', limit: 100 });
  const amount = useAmount();
  const waiting = counts.data?.byStatus.waiting_for_body ?? 0;
  const solved = counts.data?.byStatus.solved ?? 0;
  const toDo = adhesions.data?.items.length ?? 0;
  return (
    <>
      <StandingIn />
      <section aria-labelledby="to-do">
        <div className="section-head">
          <h2 id="to-do">{t('home.threeThings')}</h2>
          <Link className="btn btn-primary" to={`${base}/richieste/nuova`}>
            <Icon name="plus-circle" /> {t('newTicket.title')}
          </Link>
        </div>
        <div className="box-grid box-grid-3">
          <Card
            title={t('home.waiting.title')}
            to={`${base}/richieste?stato=waiting_for_body`}
            figure={counts.data ? waiting : '…'}
            tone={waiting > 0 ? 'strong' : 'plain'}
          >
            <p>{t(waiting > 0 ? 'home.waiting.some' : 'home.waiting.none')}</p>
          </Card>
          <Card
            title={t('home.solved.title')}
            to={`${base}/richieste?stato=solved`}
            figure={counts.data ? solved : '…'}
            tone={solved > 0 ? 'strong' : 'plain'}
          >
            <p>{t(solved > 0 ? 'home.solved.some' : 'home.solved.none')}</p>
          </Card>
          <Card
            title={t('homes.adhesions.title')}
            to={`${base}/adesioni?turno=body`}
            figure={amount(adhesions.data)}
            tone={toDo > 0 ? 'strong' : 'plain'}
          >
            <p>{t(toDo > 0 ? 'homes.adhesions.some' : 'homes.adhesions.none')}</p>
          </Card>
        </div>
      </section>
      <DocumentsWaiting />
      <TicketSection
        id="recent"
        title={t('home.myTickets')}
        query={{ sort: '-updatedAt', limit: SHOWN }}
        empty={{ title: t('home.noTickets'), to: `${base}/richieste/nuova`, label: t('home.firstTicket') }}
        all={{ to: `${base}/richieste`, label: t('home.allTickets') }}
      />
      <OwnServices />
      <ExpectedDue />
      <NextDeadlines />
      <Deadlines />
      <NewestDocuments />
    </>
  );
}
