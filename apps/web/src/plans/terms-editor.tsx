import { useMemo, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, YEAR_BEFORE, tariffMistakes, type FigureReference, type TariffTerms } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useServices } from '../api/queries.js';
import { today } from '../lib/format.js';
import { Select, TextField } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { EditingProvider, useErrorAt } from './editor-context.js';
import { ExamplePanel } from './example-panel.js';
import { OF_SERVICES, STRUCTURES, tariffOf, type Structure } from './new-tariff.js';
import type { Plan } from './queries.js';
import { TariffFields } from './tariff-fields.js';

interface TermsEditorProps {
  plan: Plan;
  save: (terms: TariffTerms, note: string) => Promise<unknown>;
}

/** What only the whole shows is told at once; an empty field only once somebody wants to save. */
const AT_ONCE: readonly string[] = ['bands_overlap', 'band_open', 'bands_end', 'in_use', 'not_allowed'];

/** All tariffs of a plan, typed on one page, said in words and reckoned for one body as they are typed. */
export function TermsEditor({ plan, save }: TermsEditorProps) {
  const { t } = useTranslation();
  const [terms, setTerms] = useState(plan.terms);
  const [structure, setStructure] = useState<Structure>('per_head');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null);
  const services = useServices({ limit: 100 }).data?.items ?? [];
  const mistakes = useMemo(() => tariffMistakes(terms), [terms]);
  const refused = problem?.errors ?? [];
  const errorAt = (place: string) => {
    const found = mistakes.find(({ field, code }) => field === place && (tried || AT_ONCE.includes(code)));
    if (found) return t(`plans.wrong.${found.code}`, { defaultValue: t('plans.wrong.other') });
    return refused.find(({ field }) => field === `terms.${place}`)?.detail;
  };
  const { tariffs } = terms;
  const put = (change: Partial<TariffTerms>) => {
    setProblem(null);
    setTerms({ ...terms, ...change });
  };
  const add = () => {
    const free = services.find(({ id }) => !tariffs.some(({ serviceId }) => serviceId === id));
    const ofService = OF_SERVICES.includes(structure) || tariffs.some(({ serviceId }) => serviceId === null);
    const service = ofService ? free : undefined;
    put({ tariffs: [...tariffs, tariffOf(structure, service?.title ?? t('plans.yearlyDue'), service?.id ?? null)] });
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (mistakes.length) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    try {
      await save(terms, note.trim());
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <EditingProvider value={{ errorAt }}>
      <div className="tariff-editor">
        <form noValidate onSubmit={(event) => void submit(event)}>
          {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
          {tried && mistakes.length > 0 && (
            <p className="notice notice-warning" role="alert">
              {t('plans.mistakes', { count: mistakes.length })}
            </p>
          )}
          {tariffs.map((tariff, index) => (
            <TariffFields
              key={tariff.id}
              at={`tariffs.${index}`}
              tariff={tariff}
              services={services}
              onChange={(next) => put({ tariffs: tariffs.map((each, place) => (place === index ? next : each)) })}
              onRemove={() => put({ tariffs: tariffs.filter((_each, place) => place !== index) })}
            />
          ))}
          {tariffs.length < LIMITS.tariffs && (
            <div className="filter-row tariff-add">
              <Select
                name="structure"
                label={t('plans.structureLabel')}
                value={structure}
                required
                onChange={({ target }) => setStructure(target.value as Structure)}
              >
                {STRUCTURES.map((each) => (
                  <option key={each} value={each}>
                    {t(`plans.structure.${each}`)}
                  </option>
                ))}
              </Select>
              <button type="button" className="btn btn-outline-primary" onClick={add}>
                <Icon name="plus" /> {t('plans.addTariff')}
              </button>
            </div>
          )}
          <details>
            <summary>{t('plans.figures.title')}</summary>
            <p className="muted">{t('plans.figures.lead')}</p>
            {(['inhabitants', 'enterprises'] as const).map((measure) => (
              <ReferenceFields
                key={measure}
                at={measure}
                reference={terms[measure]}
                onChange={(reference) => put({ [measure]: reference })}
              />
            ))}
          </details>
          <TextField
            name="note"
            label={t('plans.note')}
            hint={t('plans.noteHint')}
            maxLength={LIMITS.note}
            required={false}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <div className="button-row">
            <button className="btn btn-primary" disabled={busy}>
              {busy ? t('form.sending') : t('plans.save')}
            </button>
          </div>
        </form>
        <ExamplePanel
          planId={plan.id}
          terms={terms}
          ready={mistakes.length === 0}
          year={Math.min(Math.max(Number(today().slice(0, 4)), yearOf(plan.periodFrom)), yearOf(plan.periodTo))}
        />
      </div>
    </EditingProvider>
  );
}

const yearOf = (day: string) => Number(day.slice(0, 4));

interface ReferenceFieldsProps {
  at: 'inhabitants' | 'enterprises';
  reference: FigureReference;
  onChange: (reference: FigureReference) => void;
}

/** Of which day the figures are, and whose. */
function ReferenceFields({ at, reference, onChange }: ReferenceFieldsProps) {
  const { t } = useTranslation();
  const errorAt = useErrorAt();
  const yearBefore = reference.on === YEAR_BEFORE;
  return (
    <div className="filter-row">
      <Select
        name={`${at}.kind`}
        label={t(`plans.figures.${at}`)}
        value={yearBefore ? 'before' : 'day'}
        required
        onChange={({ target }) =>
          onChange({
            ...reference,
            on: target.value === 'before' ? YEAR_BEFORE : `${Number(today().slice(0, 4)) - 1}-12-31`,
          })
        }
      >
        <option value="before">{t('plans.figures.before')}</option>
        <option value="day">{t('plans.figures.onDay')}</option>
      </Select>
      {!yearBefore && (
        <TextField
          name={`${at}.on`}
          type="date"
          label={t('plans.figures.day')}
          error={errorAt(`${at}.on`)}
          value={reference.on}
          required
          onChange={({ target }) => onChange({ ...reference, on: target.value })}
        />
      )}
      <TextField
        name={`${at}.source`}
        label={t('plans.figures.source')}
        error={errorAt(`${at}.source`)}
        maxLength={LIMITS.name}
        value={reference.source}
        required
        onChange={({ target }) => onChange({ ...reference, source: target.value })}
      />
    </div>
  );
}
