import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import type { MembershipSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { DoneNotice } from '../ui/done-notice.js';
import { EmptyState } from '../ui/empty-state.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { EndPerson } from './end-person.js';
import { useConfirmReviewed } from './queries.js';
import { ServedBodies } from './served-bodies.js';

/** The people whose review is due, each with what tells whether they still need to be here. */
export function ReviewList({ people, more }: { people: MembershipSummary[]; more: boolean }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [ending, setEnding] = useState<MembershipSummary | null>(null);
  const [done, setDone] = useState('');
  const confirm = useConfirmReviewed();
  const picked = people.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const send = () =>
    confirm.mutate(
      picked.map(({ id }) => id),
      {
        onSuccess: () => {
          setDone(t('people.review.done', { count: picked.length }));
          setChosen(new Set());
        },
      },
    );
  const columns: Column<MembershipSummary>[] = [
    {
      key: 'name',
      header: t('people.name'),
      rowHeader: true,
      cell: ({ id, displayName, email }) => (
        <label className="check">
          <input type="checkbox" checked={chosen.has(id)} onChange={(event) => choose(id, event.target.checked)} />
          <span>
            {displayName}
            <span className="cell-note">{email}</span>
          </span>
        </label>
      ),
    },
    { key: 'role', header: t('people.role'), cell: ({ role }) => t(`role.${role}`) },
    { key: 'bodies', header: t('people.for'), cell: ({ bodies }) => <ServedBodies bodies={bodies} /> },
    {
      key: 'seen',
      header: t('people.lastSeen'),
      cell: ({ lastSeenAt }) => (lastSeenAt ? <DateTime value={lastSeenAt} /> : t('account.never')),
    },
    {
      key: 'reviewed',
      header: t('people.reviewedAt'),
      cell: ({ reviewedAt }) => (reviewedAt ? <DateTime value={reviewedAt} /> : t('people.notYet')),
    },
    {
      key: 'actions',
      header: t('account.actions'),
      cell: (person) => (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setEnding(person)}>
          {t('people.review.end')}
          <span className="visually-hidden"> {person.displayName}</span>
        </button>
      ),
    },
  ];
  return (
    <>
      <DoneNotice words={done} />
      {confirm.isError && <ProblemAlert problem={problemOf(confirm.error)} />}
      {people.length === 0 ? (
        <EmptyState icon="check-circle" title={t('people.review.none')}>
          <p>{t('people.review.noneHint')}</p>
          <Link to={`${base}/persone`}>{t('people.showAll')}</Link>
        </EmptyState>
      ) : (
        <>
          <div className="section-head">
            <p className="result-count">
              {t(more ? 'people.review.more' : 'people.review.count', { count: people.length })}
            </p>
            <button
              type="button"
              className="btn btn-outline-primary btn-sm no-print"
              onClick={() =>
                setChosen(picked.length === people.length ? new Set() : new Set(people.map(({ id }) => id)))
              }
            >
              {t(picked.length === people.length ? 'people.review.pickNone' : 'people.review.pickAll')}
            </button>
          </div>
          <DataTable
            caption={t('people.review.title')}
            hideCaption
            columns={columns}
            rows={people}
            rowKey={(person) => person.id}
          />
          <div className="button-row no-print">
            <button
              type="button"
              className="btn btn-primary"
              disabled={picked.length === 0 || confirm.isPending}
              onClick={send}
            >
              {t('people.review.confirm', { count: picked.length })}
            </button>
          </div>
        </>
      )}
      {ending && <EndPerson person={ending} onDone={setDone} onClose={() => setEnding(null)} />}
    </>
  );
}
