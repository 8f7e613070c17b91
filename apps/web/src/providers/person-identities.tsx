import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf, type Problem } from '../api/problem.js';
import type { MembershipSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import { useFieldMessage } from '../forms/field-message.js';
import { formText } from '../lib/form-text.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import {
  useAddIdentifier,
  useIdentities,
  useProviders,
  useRemoveFiscalCode,
  useRemoveIdentifier,
  useSetFiscalCode,
} from './queries.js';

interface PersonIdentitiesProps {
  person: MembershipSummary;
  onDone: (words: string) => void;
}

/** By what SPID, CIE and directories may name a person. What is entered is never shown again. */
export function PersonIdentities({ person, onDone }: PersonIdentitiesProps) {
  const { t } = useTranslation();
  const identities = useIdentities(person.id);
  const remove = useRemoveFiscalCode(person.id);
  const forget = useRemoveIdentifier(person.id);
  const problem = [remove, forget].find(({ isError }) => isError)?.error;
  return (
    <section aria-labelledby="identities">
      <h2 id="identities">{t('account.provider.settings')}</h2>
      <p>{t('providers.personLead')}</p>
      {problem && <ProblemAlert problem={problemOf(problem)} />}
      <QueryState query={identities}>
        {({ hasFiscalCode, links }) => (
          <>
            <ul className="row-list">
              <li>
                <span>
                  <strong>{t('providers.fiscalCode')}</strong>
                  <span className="cell-note">{t(hasFiscalCode ? 'providers.registered' : 'providers.missing')}</span>
                </span>
                {hasFiscalCode && (
                  <button
                    type="button"
                    className="btn btn-outline-primary btn-sm"
                    disabled={remove.isPending}
                    onClick={() => remove.mutate(undefined, { onSuccess: () => onDone(t('providers.codeRemoved')) })}
                  >
                    {t('providers.remove')}
                    <span className="visually-hidden"> {t('providers.fiscalCode')}</span>
                  </button>
                )}
              </li>
              {links.map(({ id, label }) => (
                <li key={id}>
                  <span>
                    <strong>{label}</strong>
                    <span className="cell-note">{t('providers.known')}</span>
                  </span>
                  <button
                    type="button"
                    className="btn btn-outline-primary btn-sm"
                    disabled={forget.isPending}
                    onClick={() => forget.mutate(id, { onSuccess: () => onDone(t('providers.forgotten', { label })) })}
                  >
                    {t('providers.remove')}
                    <span className="visually-hidden"> {label}</span>
                  </button>
                </li>
              ))}
            </ul>
            <FiscalCodeForm key={String(hasFiscalCode)} person={person} replaces={hasFiscalCode} onDone={onDone} />
            <IdentifierForm person={person} onDone={onDone} />
          </>
        )}
      </QueryState>
    </section>
  );
}

/** What the API says of the one field of a small form. */
function useFieldProblem(name: string) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const [problem, setProblem] = useState<Problem | null>(null);
  const code = problem?.errors?.find(({ field }) => field === name)?.code;
  const words = code === 'in_use' ? t('providers.inUseByOther') : code && message(code);
  return { error: words || undefined, problem: code ? null : problem, setProblem };
}

function FiscalCodeForm({ person, replaces, onDone }: PersonIdentitiesProps & { replaces: boolean }) {
  const { t } = useTranslation();
  const set = useSetFiscalCode(person.id);
  const { error, problem, setProblem } = useFieldProblem('fiscalCode');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setProblem(null);
    // The form is drawn anew as soon as the code is known, which may be before the answer: it is said all the same.
    void set.mutateAsync(formText(form, 'fiscalCode')).then(
      () => {
        form.reset();
        onDone(t('providers.codeSaved'));
      },
      (refused: unknown) => setProblem(problemOf(refused)),
    );
  };
  return (
    <form className="narrow" noValidate onSubmit={submit}>
      {problem && <ProblemAlert problem={problem} />}
      <TextField
        name="fiscalCode"
        label={t('providers.fiscalCode')}
        hint={t('providers.fiscalCodeHint')}
        error={error}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={LIMITS.fiscalCode}
        required
      />
      <div className="button-row">
        <button className="btn btn-outline-primary" disabled={set.isPending}>
          {t(replaces ? 'providers.replaceCode' : 'providers.saveCode')}
        </button>
      </div>
    </form>
  );
}

/** Only where a provider of the centre goes by identifiers of its own, and for who may see the providers. */
function IdentifierForm({ person, onDone }: PersonIdentitiesProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const providers = useProviders(can('settings.edit')).data?.providers.filter(
    ({ matchBy }) => matchBy === 'identifier',
  );
  const add = useAddIdentifier(person.id);
  const { error, problem, setProblem } = useFieldProblem('identifier');
  if (!providers?.length) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setProblem(null);
    add.mutate(
      { providerId: formText(form, 'providerId'), identifier: formText(form, 'identifier') },
      {
        onSuccess: () => {
          form.reset();
          onDone(t('providers.identifierSaved'));
        },
        onError: (refused) => setProblem(problemOf(refused)),
      },
    );
  };
  return (
    <form className="narrow" noValidate onSubmit={submit}>
      {problem && <ProblemAlert problem={problem} />}
      <Select name="providerId" label={t('providers.provider')} required>
        {providers.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <TextField
        name="identifier"
        label={t('providers.identifier')}
        hint={t('providers.identifierHint')}
        error={error}
        autoComplete="off"
        spellCheck={false}
        maxLength={LIMITS.identifier}
        required
      />
      <div className="button-row">
        <button className="btn btn-outline-primary" disabled={add.isPending}>
          {t('providers.saveIdentifier')}
        </button>
      </div>
    </form>
  );
}
