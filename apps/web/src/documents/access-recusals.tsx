import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { keepOut, letIn, type Recusal, type SpaceAccess } from './access-queries.js';
import { PersonCombobox, type ChosenPerson } from './person-combobox.js';
import { useDocumentChange, type Space } from './queries.js';

interface AccessPartProps {
  space: Space;
  access: SpaceAccess;
  onDone: (words: string) => void;
}

/** Who is kept out of a space whatever else would let them in, and why. */
export function AccessRecusals({ space, access: { recusals }, onDone }: AccessPartProps) {
  const { t } = useTranslation();
  const { session } = useActor();
  const own = session.membership.id;
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [reason, setReason] = useState('');
  const [round, setRound] = useState(0);
  const [asking, setAsking] = useState<Recusal | null>(null);
  const out = useDocumentChange(async ({ id, name }: ChosenPerson) => {
    await keepOut(space.id, id, reason.trim());
    setPerson(null);
    setReason('');
    setRound(round + 1);
    onDone(t('spaces.done.keptOut', { name }));
  });
  const back = useDocumentChange(async ({ membershipId, name }: Recusal) => {
    await letIn(space.id, membershipId).finally(() => setAsking(null));
    onDone(t('spaces.done.letIn', { name }));
  });
  const failure = out.error ?? back.error;
  return (
    <section aria-labelledby="recusals">
      <h2 id="recusals">{t('spaces.recusals')}</h2>
      <p className="muted">{t('spaces.recusalsHint')}</p>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {recusals.length > 0 ? (
        <DataTable
          caption={t('spaces.recusals')}
          hideCaption
          columns={[
            { key: 'name', header: t('spaces.person'), rowHeader: true, cell: ({ name }) => name },
            { key: 'reason', header: t('spaces.reason'), cell: (one) => one.reason },
            { key: 'since', header: t('spaces.since'), cell: ({ recordedAt }) => <DateTime value={recordedAt} /> },
            {
              key: 'back',
              header: t('spaces.actions'),
              // Nobody takes back that they themselves are kept out.
              cell: (one) =>
                one.membershipId !== own && (
                  <button
                    type="button"
                    className="btn btn-outline-primary btn-sm"
                    aria-label={t('spaces.letInOne', { name: one.name })}
                    onClick={() => setAsking(one)}
                  >
                    {t('spaces.letIn')}
                  </button>
                ),
            },
          ]}
          rows={recusals}
          rowKey={({ membershipId }) => membershipId}
        />
      ) : (
        <p>{t('spaces.noRecusals')}</p>
      )}
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (person && reason.trim()) out.mutate(person);
        }}
      >
        <PersonCombobox
          key={round}
          name="recused"
          label={t('spaces.addRecusal')}
          selected={person}
          onSelect={setPerson}
          without={[own, ...recusals.map(({ membershipId }) => membershipId)]}
        />
        <TextField
          name="recusal-reason"
          label={t('spaces.reason')}
          value={reason}
          maxLength={LIMITS.reason}
          required
          onChange={({ target }) => setReason(target.value)}
        />
        <button className="btn btn-primary" disabled={!person || !reason.trim() || out.isPending}>
          {t('spaces.keepOut')}
        </button>
      </form>
      {asking && (
        <ConfirmDialog
          title={t('spaces.letInTitle', { name: asking.name })}
          confirm={t('spaces.letIn')}
          busy={back.isPending}
          onConfirm={() => back.mutate(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{t('spaces.letInText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
