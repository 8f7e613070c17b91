import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ActDownloads } from '../../adhesions/act-downloads.js';
import { AdhesionDocuments } from '../../adhesions/adhesion-documents.js';
import { AdhesionHistory } from '../../adhesions/adhesion-history.js';
import { AdhesionNext } from '../../adhesions/adhesion-next.js';
import { pathOf } from '../../adhesions/path.js';
import { useAdhesion, useConvention } from '../../adhesions/queries.js';
import { SuspensionNotice } from '../../adhesions/suspension-notice.js';
import { problemOf } from '../../api/problem.js';
import type { Adhesion } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { AdhesionStatus } from '../../bodies/adhesion-status.js';
import type { PageHandle } from '../../lib/page.js';
import { AdhesionAppointment } from '../../processing/adhesion-appointment.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';
import { TurnBadge } from '../../ui/status-badge.js';
import { Stepper } from '../../ui/stepper.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('adhesions.detail') }) };

/** One adhesion, for both sides: how far it is, what comes next, its papers and its history. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useAdhesion(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('adhesions.missing')}>
        <Link to={`${base}/adesioni`}>{t('adhesions.showAll')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(adhesion) => <AdhesionSheet key={id} adhesion={adhesion} />}</QueryState>;
}

function AdhesionSheet({ adhesion }: { adhesion: Adhesion }) {
  const { t } = useTranslation();
  const { base, can, side } = useActor();
  const { state } = useLocation() as { state: { opened?: boolean } | null };
  const [words, setWords] = useState(state?.opened ? t('adhesions.opened') : '');
  const convention = useConvention(adhesion.conventionId);
  const steps = pathOf(adhesion.status, adhesion.events);
  return (
    <>
      <Breadcrumb
        trail={[{ to: `${base}/adesioni`, label: t(side === 'body' ? 'adhesions.titleMine' : 'adhesions.title') }]}
        here={adhesion.bodyName}
      />
      <PageTitle
        eyebrow={`${t('adhesions.detail')} · ${adhesion.convention}`}
        actions={
          <>
            {can('pec.send') && (
              <Link
                className="btn btn-outline-primary"
                to={`${base}/pec/nuova?ente=${adhesion.bodyId}&adesione=${adhesion.id}`}
              >
                {t('pec.new')}
              </Link>
            )}
            <PrintButton />
          </>
        }
      >
        {adhesion.bodyName}
      </PageTitle>
      <p className="ticket-state">
        <AdhesionStatus status={adhesion.status} suspended={adhesion.suspendedBy.length > 0} />{' '}
        {adhesion.turn !== 'nobody' && <TurnBadge turn={adhesion.turn} side={side} />}{' '}
        {adhesion.isDemo && <span className="tag tag-demo">{t('adhesion.demo')}</span>}
      </p>
      <DoneNotice words={words} />
      <SuspensionNotice adhesion={adhesion} />
      <Stepper
        label={t('adhesions.path')}
        steps={steps.map(({ status, ...step }) => ({ ...step, name: t(`adhesion.status.${status}`) }))}
      />
      <div className="ticket-columns">
        <div>
          <AdhesionNext adhesion={adhesion} convention={convention.data} onDone={setWords} />
          <ActDownloads adhesion={adhesion} />
          <AdhesionAppointment adhesion={adhesion} onDone={setWords} />
          <AdhesionDocuments adhesion={adhesion} />
        </div>
        <aside className="ticket-aside" aria-label={t('adhesions.facts')}>
          <Facts adhesion={adhesion} />
          <AdhesionHistory events={adhesion.events} />
        </aside>
      </div>
    </>
  );
}

function Facts({ adhesion }: { adhesion: Adhesion }) {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="visually-hidden">
        {t('adhesions.facts')}
      </h2>
      <dl className="facts facts-tight">
        <dt>{t('ticket.body')}</dt>
        <dd>
          <Link to={`${base}/enti/${adhesion.bodyId}`}>{adhesion.bodyName}</Link>
        </dd>
        <dt>{t('adhesion.convention')}</dt>
        <dd>
          <Link to={`${base}/convenzioni/${adhesion.conventionId}`}>{adhesion.convention}</Link>
        </dd>
        {adhesion.signatories.length > 0 && (
          <>
            <dt>{t('adhesions.signatory')}</dt>
            <dd>
              {adhesion.signatories.map(({ kind, name, acting }) => (
                <div key={`${kind} ${name}`}>
                  {name}, {t(`office.kind.${kind}`)}
                  {acting && ` (${t('office.acting')})`}
                </div>
              ))}
            </dd>
          </>
        )}
        {adhesion.schemeNumber && (
          <>
            <dt>{t('agreements.schemeOfAdhesion')}</dt>
            <dd>
              <Link to={`${base}/convenzioni/${adhesion.conventionId}#scheme`}>
                {t('agreements.version', { number: adhesion.schemeNumber })}
              </Link>
            </dd>
          </>
        )}
        {adhesion.activeFrom && (
          <>
            <dt>{t('adhesions.activeFrom')}</dt>
            <dd>
              <DateTime value={adhesion.activeFrom} />
            </dd>
          </>
        )}
        {adhesion.activeFrom && adhesion.activeTo && (
          <>
            <dt>{t('adhesions.activeTo')}</dt>
            <dd>
              <DateTime value={adhesion.activeTo} />
            </dd>
          </>
        )}
        {adhesion.extendedTo && (
          <>
            <dt>{t('adhesions.extendedTo')}</dt>
            <dd>
              <DateTime value={adhesion.extendedTo} />
            </dd>
          </>
        )}
        {adhesion.withdrawsOn && (
          <>
            <dt>{t('adhesions.withdrawsOn')}</dt>
            <dd>
              <DateTime value={adhesion.withdrawsOn} />
            </dd>
          </>
        )}
        <dt>{t('adhesions.notice')}</dt>
        <dd>{t('adhesions.noticeDays', { count: adhesion.noticeDays })}</dd>
        <dt>{t('adhesions.usable')}</dt>
        <dd>{t(adhesion.usable ? 'adhesions.isUsable' : 'adhesions.notUsable')}</dd>
      </dl>
    </section>
  );
}
