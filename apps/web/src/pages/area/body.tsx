import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { LIVE_ADHESION_STATUSES, type AdhesionStatus } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useBody } from '../../api/queries.js';
import type { Body } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { useJoinedRecord } from '../../bodies/duplicates-queries.js';
import { JoinedRecordPage } from '../../bodies/joined-record.js';
import { BodySheet } from '../../bodies/body-sheet.js';
import type { PageHandle } from '../../lib/page.js';
import { BodyProspect } from '../../relationship/body-prospect.js';
import { BodyStory } from '../../relationship/body-story.js';
import { BodyTags } from '../../relationship/body-tags.js';
import { ReportMenu } from '../../reports/report-menu.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';

const LIVE: readonly AdhesionStatus[] = LIVE_ADHESION_STATUSES;

export const handle: PageHandle = { head: ({ t }) => ({ title: t('body.title') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useBody(id);
  const missing = query.isError && problemOf(query.error).status === 404;
  const joined = useJoinedRecord(id, missing);
  if (missing && joined.data) return <JoinedRecordPage record={joined.data} />;
  if (missing && joined.isError)
    return (
      <EmptyState page icon="search" title={t('body.missing')}>
        <Link to={`${base}/enti`}>{t('bodies.showAll')}</Link>
      </EmptyState>
    );
  if (missing) return <QueryState query={joined}>{() => null}</QueryState>;
  return <QueryState query={query}>{(body) => <BodyPage key={id} body={body} />}</QueryState>;
}

function BodyPage({ body }: { body: Body }) {
  const { t } = useTranslation();
  const { base, can, serves, side } = useActor();
  const { state } = useLocation() as { state: { done?: 'saved' | 'created' | 'merged' | 'joined' } | null };
  const [words, setWords] = useState(
    state?.done
      ? t(state.done === 'merged' ? 'merger.done' : state.done === 'joined' ? 'join.done' : `bodyForm.${state.done}`)
      : '',
  );
  return (
    <>
      <Breadcrumb
        trail={[{ to: `${base}/enti`, label: t(side === 'body' ? 'bodies.titleMine' : 'bodies.title') }]}
        here={body.name}
      />
      <PageTitle
        eyebrow={`${t(`body.types.${body.type}`)} · ${body.province}`}
        actions={
          <>
            {can('bodies.edit') && (
              <Link className="btn btn-outline-primary" to={`${base}/enti/${body.id}/modifica`}>
                <Icon name="pencil" /> {t('bodyForm.edit')}
              </Link>
            )}
            {can('pec.send') && body.pec && (
              <Link className="btn btn-outline-primary" to={`${base}/pec/nuova?ente=${body.id}`}>
                {t('pec.new')}
              </Link>
            )}
            {can('tickets.read') && (
              <Link className="btn btn-outline-primary" to={`${base}/richieste?ente=${body.id}`}>
                {t('body.tickets')}
              </Link>
            )}
            {serves(body.id) && <ReportMenu label={t('reports.body')} path={`/api/v1/reports/bodies/${body.id}`} />}
            <PrintButton />
          </>
        }
      >
        {body.name}
      </PageTitle>
      <DoneNotice words={words} />
      <BodyTags id={body.id} />
      <BodyProspect
        body={body}
        adheres={body.adheresThrough !== null || body.adhesions.some(({ status }) => LIVE.includes(status))}
        onDone={setWords}
      />
      <BodySheet body={body} onDone={setWords} />
      <BodyStory body={body} onDone={setWords} />
    </>
  );
}
