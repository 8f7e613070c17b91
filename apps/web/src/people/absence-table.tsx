import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { Absence } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate, today } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useEndAbsence } from './queries.js';

interface AbsenceTableProps {
  caption: string;
  absences: Absence[];
  onEnded: (words: string) => void;
}

/** Who is away, until when, and who stands in; one's own, and for the head anybody's, can be called off. */
export function AbsenceTable({ caption, absences, onEnded }: AbsenceTableProps) {
  const { t, i18n } = useTranslation();
  const { can, session } = useActor();
  const [asked, setAsked] = useState<Absence | null>(null);
  const end = useEndAbsence();
  const me = session.membership.id;
  const day = today();
  const running = asked !== null && asked.startsOn <= day;
  const mayEnd = ({ membershipId, endsOn, cancelledAt }: Absence) =>
    endsOn >= day && cancelledAt === null && (membershipId === me || can('memberships.manage'));
  const close = () => {
    end.reset();
    setAsked(null);
  };
  const confirm = (absence: Absence) =>
    end.mutate(absence.id, {
      onSuccess: () => {
        onEnded(t(running ? 'absence.endedNow' : 'absence.calledOff', { name: absence.displayName }));
        close();
      },
    });
  const nameOf = (id: string, name: string) => (id === me ? t('absence.me', { name }) : name);
  const columns: Column<Absence>[] = [
    {
      key: 'who',
      header: t('absence.who'),
      rowHeader: true,
      cell: (absence) => nameOf(absence.membershipId, absence.displayName),
    },
    { key: 'from', header: t('absence.from'), cell: (absence) => <DateTime value={absence.startsOn} /> },
    { key: 'to', header: t('absence.to'), cell: (absence) => <DateTime value={absence.endsOn} /> },
    {
      key: 'substitute',
      header: t('absence.substitute'),
      cell: (absence) => nameOf(absence.substituteId, absence.substituteName),
    },
    { key: 'note', header: t('absence.note'), cell: (absence) => absence.note || '–' },
    {
      key: 'actions',
      header: t('account.actions'),
      cell: (absence) =>
        absence.cancelledAt ? (
          <span className="muted">{t('absence.wasCalledOff')}</span>
        ) : mayEnd(absence) ? (
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsked(absence)}>
            {t(absence.startsOn <= day ? 'absence.endNow' : 'absence.callOff')}
            <span className="visually-hidden">
              {': '}
              {absence.displayName}, {formatDate(absence.startsOn, i18n.language)}
            </span>
          </button>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <>
      <DataTable caption={caption} hideCaption columns={columns} rows={absences} rowKey={(absence) => absence.id} />
      {asked && (
        <ConfirmDialog
          title={t(running ? 'absence.endNowTitle' : 'absence.callOffTitle')}
          confirm={t(running ? 'absence.endNow' : 'absence.callOffConfirm')}
          danger
          busy={end.isPending}
          onConfirm={() => confirm(asked)}
          onClose={close}
        >
          {end.isError && <ProblemAlert problem={problemOf(end.error)} />}
          <p>
            {t(running ? 'absence.endNowText' : 'absence.callOffText', {
              name: asked.displayName,
              substitute: asked.substituteName,
            })}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
