import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { Select, TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { recuse, type AgendaItem, type Meeting, type Recusals } from './meeting-queries.js';
import { useTableChange } from './queries.js';
import { RefusedFields } from './refused-fields.js';

interface RecusalFormProps {
  meeting: Meeting;
  item: AgendaItem;
  onDone: () => void;
}

const keyOf = (seatId: string, alternate: boolean) => `${seatId} ${alternate ? 'alternate' : 'holder'}`;

/** Who must not take part in an item, and why. */
export function RecusalForm({ meeting, item, onDone }: RecusalFormProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const kept = item.recusals.map(({ seatId, alternate, reason: why }) => ({ seatId, alternate, reason: why }));
  const saving = useTableChange(async (recusals: Recusals['recusals']) => {
    await recuse(meeting, item.id, { recusals });
    onDone();
  });
  const people = meeting.seats.flatMap(({ seatId, bodyName, holderName, alternateName }) => {
    const where = bodyName ?? t('workingTables.seat.centre');
    return [
      { key: keyOf(seatId, false), name: `${holderName} (${where})` },
      ...(alternateName ? [{ key: keyOf(seatId, true), name: `${alternateName} (${where})` }] : []),
    ];
  });
  const add = () => {
    const [seatId, role] = person.split(' ') as [string, string];
    saving.mutate([...kept, { seatId, alternate: role === 'alternate', reason: reason.trim() }]);
  };
  const failure = saving.error && problemOf(saving.error);
  return (
    <>
      <p>{t('workingTables.recusal.lead')}</p>
      {failure && <ProblemAlert problem={failure} />}
      {failure && <RefusedFields problem={failure} />}
      {item.recusals.length > 0 && (
        <ul className="plain-list">
          {item.recusals.map(({ seatId, alternate, personName, reason: why }, at) => (
            <li key={keyOf(seatId, alternate)}>
              {t('workingTables.recusal.one', { name: personName, reason: why })}{' '}
              <button
                type="button"
                className="text-button"
                disabled={saving.isPending}
                onClick={() => saving.mutate(kept.filter((_one, which) => which !== at))}
              >
                {t('workingTables.remove')}
                <span className="visually-hidden"> {personName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Select
        name="person"
        label={t('workingTables.recusal.person')}
        value={person}
        onChange={({ target }) => setPerson(target.value)}
      >
        <option value="">{t('workingTables.recusal.choose')}</option>
        {people
          .filter(({ key }) => !kept.some(({ seatId, alternate }) => keyOf(seatId, alternate) === key))
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
      </Select>
      <TextArea
        name="reason"
        label={t('workingTables.reason')}
        rows={3}
        value={reason}
        maxLength={LIMITS.reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="button-row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={!person || !reason.trim() || saving.isPending}
          onClick={add}
        >
          {t('workingTables.recusal.save')}
        </button>
      </div>
    </>
  );
}
