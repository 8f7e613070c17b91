import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ROADSHOW_ANSWERS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { oneOf } from '../lib/search.js';
import { FilterSelect, ListFilters } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import type { Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { EmptyState } from '../ui/empty-state.js';
import { useGuests, type Guest, type RoadshowEvent } from './queries.js';

/** What each body said that was invited, or came by itself. */
export function GuestList({ event }: { event: RoadshowEvent }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const answer = oneOf(ROADSHOW_ANSWERS, params.get('risposta'));
  const guests = useGuests(event.id, {
    ...(answer && { answer: [answer] }),
    cursor: params.get('enti') || undefined,
  });
  const columns: Column<Guest>[] = [
    {
      key: 'body',
      header: t('events.body'),
      rowHeader: true,
      cell: ({ bodyId, bodyName, invitedAt }) => (
        <>
          {bodyId ? <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link> : bodyName}
          {!invitedAt && <span className="cell-note">{t('events.byLink')}</span>}
        </>
      ),
    },
    {
      key: 'answer',
      header: t('events.answerLabel'),
      cell: (one) => (
        <>
          {t(`events.answer.${one.answer}`)}
          {one.note && <span className="cell-note">{one.note}</span>}
        </>
      ),
    },
    { key: 'people', header: t('events.peopleCount'), numeric: true, cell: ({ people }) => people },
    {
      key: 'at',
      header: t('events.when'),
      cell: ({ answeredAt }) => (answeredAt ? <DateTime value={answeredAt} time /> : '–'),
    },
  ];
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('events.answers')}</h2>
      <ListFilters name="answers">
        <FilterSelect
          label={t('events.answerLabel')}
          name="risposta"
          any={t('events.anyAnswer')}
          options={ROADSHOW_ANSWERS.map((each) => [each, t(`events.answer.${each}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('events.answers')}
        query={guests}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('events.noAnswers')}
        showAll={t('events.allAnswers')}
        nothingYet={<EmptyState icon="inbox" title={t('events.nobodyInvited')} />}
        cursorName="enti"
      />
    </section>
  );
}
