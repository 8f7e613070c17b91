import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PARTICIPANT_STATUSES } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { oneOf } from '../lib/search.js';
import { FilterSelect, ListFilters } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import type { Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { removeParticipant, useEventChange, useParticipants, type Participant, type RoadshowEvent } from './queries.js';

const ATTENDED = ['yes', 'no'] as const;

/** Who comes, waits, or does not come any more. */
export function ParticipantList({ event, onDone }: { event: RoadshowEvent; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const [leaving, setLeaving] = useState<Participant | null>(null);
  const status = oneOf(PARTICIPANT_STATUSES, params.get('iscrizione'));
  const attended = oneOf(ATTENDED, params.get('presenza'));
  const filters = {
    ...(status && { status: [status] }),
    ...(attended && { attended }),
    ...(params.get('q')?.trim() && { q: params.get('q')!.trim() }),
  };
  const people = useParticipants(event.id, { ...filters, cursor: params.get('cursor') || undefined });
  const removal = useEventChange(async (person: Participant) => {
    await removeParticipant(event.id, person.id);
    setLeaving(null);
    onDone(t('events.done.removed'));
  });
  const withdrawable = can('outreach.manage') && (event.status === 'open' || event.status === 'closed');
  const columns: Column<Participant>[] = [
    {
      key: 'name',
      header: t('events.person'),
      rowHeader: true,
      cell: ({ name, position, email }) => (
        <>
          {name}
          <span className="cell-note">{[position, email].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'body',
      header: t('events.body'),
      cell: ({ bodyId, bodyName }) => (bodyId ? <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link> : bodyName),
    },
    {
      key: 'status',
      header: t('events.registration'),
      cell: (one) => (
        <>
          {t(`events.participantStatus.${one.status}`)}
          <span className="cell-note">
            <DateTime value={one.registeredAt} time />
          </span>
        </>
      ),
    },
    {
      key: 'attended',
      header: t('events.attendance'),
      cell: ({ attendedAt }) => (attendedAt ? t('events.present') : '–'),
    },
  ];
  if (withdrawable)
    columns.push({
      key: 'withdraw',
      header: t('events.withdraw'),
      cell: (one) =>
        one.status !== 'withdrawn' && (
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            aria-label={t('events.withdrawOf', { name: one.name })}
            onClick={() => setLeaving(one)}
          >
            {t('events.withdraw')}
          </button>
        ),
    });
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('events.people')}</h2>
      <ListFilters name="people" search={t('events.searchPerson')}>
        <FilterSelect
          label={t('events.registration')}
          name="iscrizione"
          any={t('events.anyRegistration')}
          options={PARTICIPANT_STATUSES.map((each) => [each, t(`events.participantStatus.${each}`)])}
        />
        <FilterSelect
          label={t('events.attendance')}
          name="presenza"
          any={t('events.anyAttendance')}
          options={[
            ['yes', t('events.present')],
            ['no', t('events.absent')],
          ]}
        />
      </ListFilters>
      <ListView
        caption={t('events.people')}
        query={people}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('events.noPeople')}
        showAll={t('events.allPeople')}
        nothingYet={<EmptyState icon="inbox" title={t('events.noPeopleYet')} />}
        download={{ path: `/api/v1/roadshow-events/${event.id}/participants/export`, filters }}
      />
      {leaving && (
        <ConfirmDialog
          title={t('events.withdrawTitle', { name: leaving.name })}
          confirm={t('events.withdraw')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(leaving)}
          onClose={() => setLeaving(null)}
        >
          <p>{t('events.withdrawText')}</p>
          {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
        </ConfirmDialog>
      )}
    </section>
  );
}
