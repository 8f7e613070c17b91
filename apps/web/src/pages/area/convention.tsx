import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ActTemplates } from '../../adhesions/act-templates.js';
import { CampaignChart } from '../../adhesions/campaign-chart.js';
import { CampaignLists } from '../../adhesions/campaign-lists.js';
import { CampaignStart } from '../../adhesions/campaign-start.js';
import { useConvention } from '../../adhesions/queries.js';
import { usePeriod } from '../../adhesions/use-period.js';
import { ConventionDocuments } from '../../agreements/convention-documents.js';
import { ConventionScheme } from '../../agreements/convention-scheme.js';
import { problemOf } from '../../api/problem.js';
import type { Convention } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { ConventionAppointments } from '../../processing/convention-appointments.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('conventions.name') }) };

/** A framework agreement; for the centre also the campaign: who has sent, who was reminded, who is silent. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useConvention(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('conventions.missing')}>
        <Link to={`${base}/convenzioni`}>{t('conventions.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(convention) => <ConventionSheet key={id} convention={convention} />}</QueryState>;
}

function ConventionSheet({ convention }: { convention: Convention }) {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const { state } = useLocation() as { state: { saved?: boolean; done?: string } | null };
  const [words, setWords] = useState(state?.done ?? (state?.saved ? t('conventions.saved') : ''));
  const period = usePeriod();
  const day = (value: string) => formatDate(value, i18n.language);
  const { progress, act } = convention;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/convenzioni`, label: t('conventions.title') }]} here={convention.title} />
      <PageTitle
        eyebrow={period(convention)}
        actions={
          <>
            {can('adhesions.take_part') && (
              <Link className="btn btn-primary" to={`${base}/adesioni/nuova?convenzione=${convention.id}`}>
                {t('adhesions.new')}
              </Link>
            )}
            {can('conventions.edit') && (
              <Link className="btn btn-outline-primary" to={`${base}/convenzioni/${convention.id}/modifica`}>
                {t('conventions.edit')}
              </Link>
            )}
            {progress && <PrintButton />}
          </>
        }
      >
        {convention.title}
      </PageTitle>
      <DoneNotice words={words} />
      <dl className="facts">
        {act && (
          <div>
            <dt>{t('conventions.act')}</dt>
            <dd>{t('adhesions.actOf', { organ: act.organ, number: act.number, date: day(act.date) })}</dd>
          </div>
        )}
        {convention.parentId && (
          <div>
            <dt>{t('agreements.parent')}</dt>
            <dd>
              <Link to={`${base}/convenzioni/${convention.parentId}`}>{convention.parent}</Link>
              <span className="cell-note">{t('agreements.protocolNotice')}</span>
            </dd>
          </div>
        )}
        {convention.renewsId && (
          <div>
            <dt>{t('conventions.renews')}</dt>
            <dd>
              <Link to={`${base}/convenzioni/${convention.renewsId}`}>{convention.renews}</Link>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('conventions.notice')}</dt>
          <dd>{t('adhesions.noticeDays', { count: convention.noticeDays })}</dd>
        </div>
        {convention.extensionDays > 0 && (
          <div>
            <dt>{t('conventions.extension')}</dt>
            <dd>{t('conventions.extensionUpTo', { count: convention.extensionDays })}</dd>
          </div>
        )}
      </dl>
      {progress && (
        <section aria-labelledby="campaign">
          <div className="section-head">
            <h2 id="campaign">{t('conventions.campaign')}</h2>
            {can('conventions.edit') && <CampaignStart convention={convention} onDone={setWords} />}
          </div>
          {progress.expected === 0 ? (
            <EmptyState title={t('conventions.notStarted')}>
              <p>{t('conventions.startText')}</p>
            </EmptyState>
          ) : (
            <>
              <p className="campaign-lead">
                {t('conventions.campaignLead', {
                  received: formatNumber(progress.received, i18n.language),
                  expected: formatNumber(progress.expected, i18n.language),
                })}
              </p>
              {(['active', 'extended'] as const)
                .filter((part) => progress[part] > 0)
                .map((part) => (
                  <p key={part}>
                    <Link to={`?vista=${part}#lists`}>{t(`conventions.${part}`, { count: progress[part] })}</Link>
                  </p>
                ))}
              <CampaignChart progress={progress} />
            </>
          )}
        </section>
      )}
      {progress && progress.expected > 0 && (
        <CampaignLists convention={convention} progress={progress} onDone={setWords} />
      )}
      <ConventionScheme convention={convention} />
      <ConventionDocuments convention={convention} onDone={setWords} />
      <ConventionAppointments convention={convention} onDone={setWords} />
      {can('conventions.edit') && <ActTemplates convention={convention} onDone={setWords} />}
    </>
  );
}
