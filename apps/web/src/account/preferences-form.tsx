import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { NoticePreference } from '../api/types.js';
import { DoneNotice } from '../ui/done-notice.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Choice, Choices } from '../ui/field.js';
import { useSavePreferences } from './queries.js';

type Mode = NoticePreference['mode'];

/** One question a kind of notice: when its mail leaves. What is owed cannot be silenced, and says why. */
export function PreferencesForm({ preferences }: { preferences: NoticePreference[] }) {
  const { t } = useTranslation();
  const save = useSavePreferences();
  const [chosen, setChosen] = useState<Readonly<Record<string, Mode>>>({});
  const [saved, setSaved] = useState(false);
  const modeOf = ({ kind, mode }: NoticePreference) => chosen[kind] ?? mode;
  const changed = preferences.filter((preference) => modeOf(preference) !== preference.mode);
  const choose = (kind: string, mode: Mode) => {
    setSaved(false);
    setChosen({ ...chosen, [kind]: mode });
  };
  const submit = () =>
    save.mutate(
      { preferences: changed.map((preference) => ({ kind: preference.kind, mode: modeOf(preference) })) },
      {
        onSuccess: () => {
          setChosen({});
          setSaved(true);
        },
      },
    );
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0) submit();
      }}
    >
      <DoneNotice words={saved ? t('account.notices.saved') : ''} />
      {save.isError && <ProblemAlert problem={problemOf(save.error)} />}
      {preferences.map((preference) => {
        const { kind, modes, owed } = preference;
        return (
          <Choices key={kind} legend={t(`account.notices.kind.${kind}`)} inline>
            {owed && <p className="field-hint choices-hint">{t(`account.notices.owed.${owed}`)}</p>}
            {modes.map((mode) => (
              <Choice
                key={mode}
                name={kind}
                value={mode}
                label={t(`account.notices.mode.${mode}`)}
                checked={modeOf(preference) === mode}
                onChange={() => choose(kind, mode)}
              />
            ))}
          </Choices>
        );
      })}
      <div className="button-row">
        <button className="btn btn-primary" disabled={save.isPending || changed.length === 0}>
          {save.isPending ? t('form.sending') : t('account.notices.save')}
        </button>
        <p className="muted" role="status">
          {changed.length > 0 ? t('account.notices.unsaved') : ''}
        </p>
      </div>
    </form>
  );
}
