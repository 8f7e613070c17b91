import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import type { PageHandle } from '../../../lib/page.js';
import { ListView } from '../../../lists/list-view.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { DateTime } from '../../../ui/date-time.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Icon } from '../../../ui/icon.js';
import { PageTitle } from '../../../ui/page-title.js';
import { PlainText } from '../../../ui/plain-text.js';
import { QueryState } from '../../../ui/query-state.js';
import { meetingColumns } from '../../../working-tables/meeting-list.js';
import { useMeetings } from '../../../working-tables/meeting-queries.js';
import { useWorkingTable, type WorkingTable } from '../../../working-tables/queries.js';
import { SeatList } from '../../../working-tables/seat-list.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useWorkingTable(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('workingTables.missing')}>
        <Link to={`${base}/tavoli`}>{t('workingTables.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(table) => <TablePage key={id} table={table} />}</QueryState>;
}

/** A table: its rules, its meetings, who sits there. */
function TablePage({ table }: { table: WorkingTable }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const { spaceId, spaceTitle } = table;
  const { id, title, kind, purpose, conventionId, conventionTitle, quorumRule, majorityRule, endsOn, manages } = table;
  const meetings = useMeetings({ tableId: id, cursor: params.get('cursor') || undefined });
  const call = manages && (
    <Link className="btn btn-primary" to={`${base}/tavoli/${id}/riunioni/nuova`}>
      <Icon name="plus" /> {t('workingTables.meeting.new')}
    </Link>
  );
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/tavoli`, label: t('workingTables.title') }]} here={title} />
      <PageTitle
        eyebrow={t(`workingTables.kind.${kind}`)}
        actions={
          manages && (
            <>
              {call}
              <Link className="btn btn-outline-primary" to="modifica">
                {t('workingTables.change')}
              </Link>
            </>
          )
        }
      >
        {title}
      </PageTitle>
      <DoneNotice words={done} />
      {purpose && <PlainText text={purpose} />}
      <dl className="facts">
        {conventionTitle && (
          <div>
            <dt>{t('workingTables.field.convention')}</dt>
            <dd>
              {manages ? (
                <Link to={`${base}/convenzioni/${conventionId ?? ''}`}>{conventionTitle}</Link>
              ) : (
                conventionTitle
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('workingTables.field.quorum')}</dt>
          <dd>{t(`workingTables.quorum.${quorumRule}`)}</dd>
        </div>
        <div>
          <dt>{t('workingTables.field.majority')}</dt>
          <dd>{t(`workingTables.majority.${majorityRule}`)}</dd>
        </div>
        {spaceId && spaceTitle && (
          <div>
            <dt>{t('workingTables.field.space')}</dt>
            <dd>
              <Link to={`${base}/documenti/${spaceId}`}>{spaceTitle}</Link>
            </dd>
          </div>
        )}
        {endsOn && (
          <div>
            <dt>{t('workingTables.field.endsOn')}</dt>
            <dd>
              <DateTime value={endsOn} />
            </dd>
          </div>
        )}
      </dl>
      <section aria-labelledby="meetings">
        <h2 id="meetings">{t('workingTables.meetings')}</h2>
        <ListView
          caption={t('workingTables.meetings')}
          query={meetings}
          columns={meetingColumns(t, base)}
          rowKey={(meeting) => meeting.id}
          none={t('workingTables.meeting.none')}
          showAll={t('workingTables.meeting.showAll')}
          nothingYet={
            <EmptyState icon="calendar" title={t('workingTables.meeting.none')}>
              {call}
            </EmptyState>
          }
        />
        <p>
          <Link to={`${base}/decisioni?tavolo=${id}`}>{t('workingTables.decisionsOf')}</Link>
        </p>
      </section>
      <SeatList table={table} onDone={setDone} />
    </>
  );
}
