import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { ifMatch } from '../../api/queries.js';
import type { Get } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { euros } from '../../dues/amounts.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

type List = Get<'/api/v1/cost-publications'>;
type Publication = List['items'][number];
type Model = List['publishable'][number];

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costPublications.title') }) };

const KEY = ['costs', 'publications'];

/** Which years' costs everybody may read, and which approved models could be published. */
export function Component() {
  const { t } = useTranslation();
  const { can, session, base } = useActor();
  const list = useQuery({ queryKey: KEY, queryFn: () => unwrap(api.GET('/api/v1/cost-publications')) });
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle
        lead={t('costPublications.lead')}
        actions={
          <Link className="btn btn-outline-primary" to={`/${session.membership.centre?.slug ?? ''}/tariffe`}>
            {t('costPublications.publicPage')}
          </Link>
        }
      >
        {t('costPublications.title')}
      </PageTitle>
      <QueryState query={list}>{(data) => <Publications list={data} base={base} />}</QueryState>
    </>
  );
}

function Publications({ list: { items, publishable }, base }: { list: List; base: string }) {
  const { t, i18n } = useTranslation();
  const { can } = useActor();
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  const [withdrawing, setWithdrawing] = useState<Publication | null>(null);
  const [done, setDone] = useState('');
  const finished = (words: string) => {
    setWithdrawing(null);
    setDone(words);
    return client.invalidateQueries({ queryKey: KEY });
  };
  const publish = useMutation({
    mutationFn: ({ id: costModelId }: Model) =>
      unwrap(
        api.POST('/api/v1/cost-publications', {
          params: { header: { 'Idempotency-Key': keyOf({ costModelId, published: items.length }) } },
          body: { costModelId },
        }),
      ),
    onSuccess: () => finished(t('costPublications.published')),
  });
  const withdraw = useMutation({
    mutationFn: ({ id, version }: Publication) =>
      unwrap(
        api.POST('/api/v1/cost-publications/{id}/withdrawal', {
          params: { path: { id }, header: ifMatch(version) },
        }),
      ),
    onSuccess: () => finished(t('costPublications.withdrawn')),
  });
  const failure = publish.error ?? withdraw.error;
  const approves = can('costs.approve');
  const name = ({ year, kind }: { year: number; kind: Publication['kind'] }) =>
    t(`costPublications.kind.${kind}`, { year });
  return (
    <>
      <DoneNotice words={done} />
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {publishable.length > 0 && (
        <section aria-labelledby="publishable">
          <h2 id="publishable">{t('costPublications.publishable')}</h2>
          <ul>
            {publishable.map((model) => (
              <li key={model.id}>
                <Link to={`${base}/costi/${model.id}`}>{name(model)}</Link>{' '}
                {approves && (
                  <button
                    type="button"
                    className="btn btn-primary btn-sm"
                    disabled={publish.isPending}
                    onClick={() => publish.mutate(model)}
                  >
                    {t('costPublications.publish', { what: name(model) })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {items.length === 0 ? (
        <EmptyState icon="inbox" title={t('costPublications.none')}>
          <p>{t('costPublications.noneHint')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('costPublications.title')}
          hideCaption
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'year',
              header: t('costPublications.what'),
              rowHeader: true,
              cell: (item) => (
                <>
                  {name(item)}
                  <span className="cell-note">{item.act}</span>
                </>
              ),
            },
            {
              key: 'services',
              header: t('costPublications.services'),
              numeric: true,
              cell: ({ services }) => services,
            },
            {
              key: 'amount',
              header: t('costPublications.amount'),
              numeric: true,
              cell: ({ amount }) => euros(amount, i18n.language),
            },
            {
              key: 'state',
              header: t('dues.state'),
              cell: ({ publishedAt, withdrawnAt }) => (
                <>
                  {t(withdrawnAt ? 'costPublications.withdrawnOn' : 'costPublications.publishedOn')}{' '}
                  <DateTime value={withdrawnAt ?? publishedAt} />
                </>
              ),
            },
            ...(approves
              ? [
                  {
                    key: 'action',
                    header: t('costPublications.action'),
                    cell: (item: Publication) =>
                      item.withdrawnAt ? (
                        '–'
                      ) : (
                        <button
                          type="button"
                          className="btn btn-outline-primary btn-sm"
                          onClick={() => setWithdrawing(item)}
                        >
                          {t('costPublications.withdraw', { what: name(item) })}
                        </button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {withdrawing && (
        <ConfirmDialog
          title={t('costPublications.withdraw', { what: name(withdrawing) })}
          confirm={t('costPublications.withdrawNow')}
          danger
          busy={withdraw.isPending}
          onConfirm={() => withdraw.mutate(withdrawing)}
          onClose={() => setWithdrawing(null)}
        >
          <p>{t('costPublications.withdrawText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
