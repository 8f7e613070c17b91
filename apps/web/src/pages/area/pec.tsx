import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { usePecLetters, usePecMessages, type PecLetterSummary, type PecMessageSummary } from '../../pec/queries.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('pec.title') }) };

const VIEWS = ['open', 'sent', 'handled'] as const;
/** What the address calls the views. */
const NAMES = { open: '', sent: 'inviate', handled: 'lavorate' } as const;

/** What goes and comes by PEC: what waits for somebody, what was sent, what is settled. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const view = VIEWS.find((name) => NAMES[name] === (params.get('vista') ?? '')) ?? 'open';
  if (!can('pec.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle
        lead={t('pec.lead')}
        actions={
          can('pec.send') && (
            <Link className="btn btn-primary" to={`${base}/pec/nuova`}>
              <Icon name="plus" /> {t('pec.new')}
            </Link>
          )
        }
      >
        {t('pec.title')}
      </PageTitle>
      <nav aria-label={t('pec.views')} className="views">
        <ul>
          {VIEWS.map((name) => (
            <li key={name}>
              <Link to={NAMES[name] ? `?vista=${NAMES[name]}` : '?'} aria-current={view === name ? 'true' : undefined}>
                {t(`pec.view.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ListFilters name="pec" search={t('pec.search')} kept={['vista', 'ente']} />
      {view === 'sent' ? <Sent params={params} /> : <Received params={params} state={view} />}
    </>
  );
}

const asked = (params: URLSearchParams) => ({
  q: params.get('q') || undefined,
  bodyId: params.get('ente') || undefined,
  cursor: params.get('cursor') || undefined,
});

function Sent({ params }: { params: URLSearchParams }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const columns: Column<PecMessageSummary>[] = [
    {
      key: 'subject',
      header: t('pec.subject'),
      rowHeader: true,
      cell: ({ id, subject, authorName }) => (
        <>
          <Link to={`${base}/pec/inviati/${id}`}>{subject}</Link>
          <span className="cell-note">{authorName}</span>
        </>
      ),
    },
    {
      key: 'to',
      header: t('pec.to'),
      cell: ({ bodyName, recipients }) =>
        recipients > 1 ? t('pec.andOthers', { name: bodyName, count: recipients - 1 }) : bodyName,
    },
    { key: 'status', header: t('pec.statusLabel'), cell: ({ status }) => t(`pec.status.${status}`) },
    { key: 'protocol', header: t('pec.protocol'), cell: ({ protocolNumber }) => protocolNumber ?? '–' },
    { key: 'at', header: t('pec.writtenAt'), cell: ({ createdAt }) => <DateTime value={createdAt} time /> },
  ];
  return (
    <ListView
      caption={t('pec.view.sent')}
      query={usePecMessages(asked(params))}
      columns={columns}
      rowKey={({ id }) => id}
      none={t('pec.noneSent')}
      showAll={t('pec.showAll')}
      nothingYet={
        <EmptyState icon="inbox" title={t('pec.noneSent')}>
          {t('pec.noneSentHint')}
        </EmptyState>
      }
    />
  );
}

function Received({ params, state }: { params: URLSearchParams; state: 'open' | 'handled' }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const columns: Column<PecLetterSummary>[] = [
    {
      key: 'subject',
      header: t('pec.subject'),
      rowHeader: true,
      cell: ({ id, subject, kind }) => (
        <>
          <Link to={`${base}/pec/ricevuti/${id}`}>{subject || t('pec.noSubject')}</Link>
          {kind !== 'certified' && <span className="cell-note">{t(`pec.kind.${kind}`)}</span>}
        </>
      ),
    },
    {
      key: 'from',
      header: t('pec.from'),
      cell: ({ bodyName, sender }) =>
        bodyName ? (
          <>
            {bodyName}
            <span className="cell-note">{sender}</span>
          </>
        ) : (
          sender || '–'
        ),
    },
    { key: 'protocol', header: t('pec.protocol'), cell: ({ protocolNumber }) => protocolNumber ?? '–' },
    { key: 'at', header: t('pec.receivedAt'), cell: ({ receivedAt }) => <DateTime value={receivedAt} time /> },
  ];
  return (
    <ListView
      caption={t(`pec.view.${state}`)}
      query={usePecLetters({ ...asked(params), state })}
      columns={columns}
      rowKey={({ id }) => id}
      none={t('pec.noneReceived')}
      showAll={t('pec.showAll')}
      nothingYet={
        <EmptyState icon="inbox" title={t('pec.noneReceived')}>
          {t('pec.noneReceivedHint')}
        </EmptyState>
      }
    />
  );
}
