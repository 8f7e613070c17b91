import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ERASURE_GROUNDS, LIMITS, type ErasureGround } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import type { MembershipSummary } from '../api/types.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { Select, TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useErasePerson } from './queries.js';

interface ErasePersonProps {
  person: MembershipSummary;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Erases the data of somebody who left: what goes, what stays and why is said before. */
export function ErasePerson({ person, onDone, onClose }: ErasePersonProps) {
  const { t } = useTranslation();
  const erase = useErasePerson();
  const [ground, setGround] = useState<ErasureGround>('no_longer_needed');
  const [note, setNote] = useState('');
  const problem = erase.isError ? problemOf(erase.error) : null;
  const confirm = () =>
    erase.mutate(
      { id: person.id, body: { ground, note } },
      {
        onSuccess: () => {
          onDone(t('people.erasure.done'));
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={t('people.erasure.title', { name: person.displayName })}
      confirm={t('people.erasure.confirm')}
      danger
      busy={erase.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {problem?.code === 'state_conflict' ? (
        <p className="notice notice-danger" role="alert">
          {t('people.erasure.stillHere')}
        </p>
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      <p>{t('people.erasure.goes')}</p>
      <p>{t('people.erasure.stays')}</p>
      <p>
        <strong>{t('people.erasure.forEver')}</strong>
      </p>
      <Select
        label={t('people.erasure.ground')}
        name="ground"
        value={ground}
        onChange={(event) => setGround(event.target.value as ErasureGround)}
      >
        {ERASURE_GROUNDS.map((each) => (
          <option key={each} value={each}>
            {t(`people.erasure.grounds.${each}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('people.erasure.note')}
        hint={t('people.erasure.noteHint')}
        name="note"
        rows={2}
        maxLength={LIMITS.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </ConfirmDialog>
  );
}
