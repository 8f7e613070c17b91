import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIMITS } from '#app/contracts';
import { useAdhesions } from '../adhesions/queries.js';
import { useServices, useTicketCounts } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { DocumentsWaiting, NewestDocuments } from './documents-at-home.js';
import { ExpectedDue } from './expected-due.js';
import { OwnServices } from './own-services.js';
import { NextDeadlines } from './next-deadlines.js';
import { Deadlines, StandingIn, TicketSection, useAmount } from './parts.js';

const SHOWN = 5;

/** Who signs for a body, often on a phone: what waits for a signature, and what the body has from the centre. */
export function RepresentativeHome() {
  return (
    <>
      <StandingIn />
      <ToSign />
      <DocumentsWaiting />
      <WhatWeGet />
      <ExpectedDue />
      <OwnServices />
      <NextDeadlines />
      <Deadlines />
      <Requests />
      <NewestDocuments />
    </>
  );
}

function ToSign() {
  const { t } = useTranslation();
  const { base } = useActor();
  const waiting = useAdhesions({ turn: 'body', limit: 100 });
  return (
    <section aria-labelledby="to-sign">
      <h2 id="to-sign">{t('homes.toSign.title')}</h2>
      <QueryState query={waiting}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="check-circle" title={t('homes.toSign.none')}>
              <Link to={`${base}/adesioni`}>{t('homes.toSign.all')}</Link>
            </EmptyState>
          ) : (
            <div className="box-grid">
              {items.map((adhesion) => (
                <Card
                  key={adhesion.id}
                  title={t(adhesion.status === 'requested' ? 'homes.toSign.resolution' : 'homes.toSign.sign')}
                  to={`${base}/adesioni/${adhesion.id}`}
                  icon="pencil"
                  tone="strong"
                >
                  <p>
                    {adhesion.convention}
                    <br />
                    {adhesion.bodyName}
                  </p>
                  {adhesion.reminders > 0 && <p>{t('homes.toSign.reminded', { count: adhesion.reminders })}</p>}
                </Card>
              ))}
            </div>
          )
        }
      </QueryState>
    </section>
  );
}

function WhatWeGet() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const amount = useAmount();
  const adhesions = useAdhesions({ status: ['active', 'withdrawing'], limit: 100 });
  const services = useServices({ status: 'published', limit: LIMITS.pageSize });
  const counts = useTicketCounts();
  const open = counts.data
    ? counts.data.turnCentre + counts.data.byStatus.waiting_for_body + counts.data.byStatus.solved
    : undefined;
  const ours = counts.data?.turnBody ?? 0;
  return (
    <section aria-labelledby="we-get">
      <h2 id="we-get">{t('homes.weGet.title')}</h2>
      <div className="box-grid box-grid-3">
        <Card title={t('homes.weGet.services')} to={`${base}/servizi`} figure={amount(services.data)}>
          <p>{t('homes.weGet.servicesText')}</p>
        </Card>
        <Card
          title={t('homes.weGet.open')}
          to={`${base}/richieste${ours > 0 ? '?turno=body' : ''}`}
          figure={open ?? '…'}
          tone={ours > 0 ? 'strong' : 'plain'}
        >
          <p>{ours > 0 ? t('homes.weGet.openOurs', { count: ours }) : t('homes.weGet.openText')}</p>
        </Card>
        <Card title={t('homes.weGet.offices')} to={`${base}/enti`} icon="user">
          <p>{t('homes.weGet.officesText')}</p>
        </Card>
      </div>
      <ul className="adhered">
        {adhesions.data?.items.map((adhesion) => (
          <li key={adhesion.id}>
            <Icon name="check" /> <Link to={`${base}/adesioni/${adhesion.id}`}>{adhesion.convention}</Link>
            {', '}
            {adhesion.bodyName}
            {adhesion.activeFrom &&
              ` · ${t('homes.weGet.since', { day: formatDate(adhesion.activeFrom, i18n.language) })}`}
            {adhesion.suspendedBy.length > 0 && <strong> · {t('adhesion.suspended')}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Requests() {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <TicketSection
      id="recent"
      title={t('home.myTickets')}
      query={{ sort: '-updatedAt', limit: SHOWN }}
      empty={{ title: t('home.noTickets'), to: `${base}/richieste/nuova`, label: t('home.firstTicket') }}
      all={{ to: `${base}/richieste`, label: t('home.allTickets') }}
    />
  );
}
