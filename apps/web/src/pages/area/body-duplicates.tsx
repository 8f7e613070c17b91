import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { useDuplicates, useToldApart, type DuplicatePair, type LikeBody } from '../../bodies/duplicates-queries.js';
import { OtherPair } from '../../bodies/other-pair.js';
import { formatDate } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DataTable } from '../../ui/data-table.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('duplicates.title') }) };

/** Records that may be one body's, two by two: joined, or said to be two. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const state = params.get('stato') === 'distinti' ? 'told_apart' : 'open';
  const query = useDuplicates(state, can('bodies.edit'));
  const tell = useToldApart();
  const [words, setWords] = useState('');
  if (!can('bodies.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const decide = async (pair: DuplicatePair) => {
    await tell.mutateAsync(pair);
    setWords(
      t(pair.toldApart ? 'duplicates.askedAgain' : 'duplicates.toldApart', {
        first: pair.first.name,
        second: pair.second.name,
      }),
    );
  };
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/enti`, label: t('bodies.title') }]} here={t('duplicates.title')} />
      <PageTitle
        lead={t(state === 'open' ? 'duplicates.lead' : 'duplicates.apartLead')}
        actions={
          <Link
            className="btn btn-outline-primary"
            to={state === 'open' ? `${base}/enti/doppioni?stato=distinti` : `${base}/enti/doppioni`}
          >
            {t(state === 'open' ? 'duplicates.showApart' : 'duplicates.showOpen')}
          </Link>
        }
      >
        {t(state === 'open' ? 'duplicates.title' : 'duplicates.apartTitle')}
      </PageTitle>
      <DoneNotice words={words} />
      {tell.isError && <ProblemAlert problem={problemOf(tell.error)} />}
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="check" title={t(state === 'open' ? 'duplicates.none' : 'duplicates.noneApart')} />
          ) : (
            <div className="sections">
              {items.map((pair) => (
                <Pair
                  key={`${pair.first.id} ${pair.second.id}`}
                  pair={pair}
                  busy={tell.isPending}
                  onDecide={() => void decide(pair).catch(() => undefined)}
                />
              ))}
            </div>
          )
        }
      </QueryState>
      {state === 'open' && <OtherPair />}
    </>
  );
}

function Pair({ pair, busy, onDecide }: { pair: DuplicatePair; busy: boolean; onDecide: () => void }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const { first, second, reasons, toldApart } = pair;
  const day = (value: string) => formatDate(value, i18n.language);
  const title = t('duplicates.pair', { first: first.name, second: second.name });
  const rows: { key: string; label: string; of: (body: LikeBody) => ReactNode }[] = [
    { key: 'name', label: t('bodyForm.name'), of: (body) => <Link to={`${base}/enti/${body.id}`}>{body.name}</Link> },
    { key: 'type', label: t('bodyForm.type'), of: (body) => t(`body.types.${body.type}`) },
    { key: 'province', label: t('bodyForm.province'), of: (body) => body.province },
    ...(['istatCode', 'ipaCode', 'taxCode', 'pec'] as const).map((key) => ({
      key,
      label: t(`bodyForm.${key}`),
      of: (body: LikeBody) => body[key],
    })),
    { key: 'createdAt', label: t('duplicates.since'), of: (body) => day(body.createdAt) },
  ];
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p>
        {reasons.map((reason) => (
          <Fragment key={reason}>
            <span className="tag">{t(`duplicates.reason.${reason}`)}</span>{' '}
          </Fragment>
        ))}
      </p>
      <DataTable
        caption={title}
        hideCaption
        rows={rows.filter(({ of }) => Boolean(of(first) ?? of(second)))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'field', header: t('duplicates.field'), rowHeader: true, cell: ({ label }) => label },
          { key: 'first', header: t('duplicates.first'), cell: ({ of }) => of(first) ?? '–' },
          { key: 'second', header: t('duplicates.second'), cell: ({ of }) => of(second) ?? '–' },
        ]}
      />
      {toldApart && <p className="muted">{t('duplicates.apartBy', { by: toldApart.by, day: day(toldApart.at) })}</p>}
      <div className="button-row">
        {!toldApart && (
          <Link className="btn btn-primary" to={`${base}/enti/unione-schede?resta=${first.id}&unita=${second.id}`}>
            {t('duplicates.join')}
          </Link>
        )}
        <button type="button" className="btn btn-outline-primary" disabled={busy} onClick={onDecide}>
          {t(toldApart ? 'duplicates.askAgain' : 'duplicates.tellApart')}
        </button>
      </div>
    </section>
  );
}
