import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { euroWords, type TariffTerms } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useBodies } from '../api/queries.js';
import { useDebounced } from '../lib/use-debounced.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useExample } from './queries.js';

interface ExamplePanelProps {
  planId: string;
  terms: TariffTerms;
  /** Whether the terms can be computed as they are. */
  ready: boolean;
  year: number;
}

/** What one body would pay, reckoned line by line, as the tariff is typed. */
export function ExamplePanel({ planId, terms, ready, year: first }: ExamplePanelProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'it';
  const [chosen, setChosen] = useState<ChosenBody | null>(null);
  const [year, setYear] = useState(String(first));
  const any = useBodies({ type: 'municipality', adhesion: 'active', limit: 1 }).data?.items[0];
  const body = chosen ?? (any ? { id: any.id, name: any.name } : null);
  const settled = useDebounced(terms);
  const asked = ready && settled.tariffs.length > 0 && body && /^(199\d|20\d\d)$/.test(year);
  const example = useExample(planId, asked ? { bodyId: body.id, year: Number(year), terms: settled } : null, locale);
  return (
    <aside className="form-box tariff-example" aria-labelledby="example-title">
      <h2 id="example-title">{t('plans.example.title')}</h2>
      <div className="filter-row">
        <BodyCombobox name="example-body" label={t('plans.example.body')} selected={body} onSelect={setChosen} />
        <TextField
          name="example-year"
          label={t('plans.example.year')}
          inputMode="numeric"
          maxLength={4}
          value={year}
          required
          onChange={({ target }) => setYear(target.value.replace(/\D/g, ''))}
        />
      </div>
      {!asked && <p className="muted">{t('plans.example.waiting')}</p>}
      {asked && example.isError && <ProblemAlert problem={problemOf(example.error)} />}
      {asked && example.data && (
        <div role="status">
          {example.data.lines.map(({ tariffId, name, amount, steps }) => (
            <section key={tariffId}>
              <h3>{name}</h3>
              <dl className="facts facts-tight">
                {steps.map(({ label, reckoning, amount: line }, index) => (
                  <div key={index}>
                    <dt>
                      {label}
                      {reckoning && <span className="cell-note">{reckoning}</span>}
                    </dt>
                    <dd>{line}</dd>
                  </div>
                ))}
                <div>
                  <dt>{t('plans.example.due')}</dt>
                  <dd>
                    <strong>{euroWords(amount, locale)}</strong>
                  </dd>
                </div>
              </dl>
            </section>
          ))}
          {example.data.missing.map(({ tariffId, missing, bodyId, bodyName }) => (
            <p className="notice notice-warning" key={`${tariffId} ${missing} ${bodyId ?? ''}`}>
              {t(`plans.missing.${missing}`, { body: bodyName ?? '' })}
            </p>
          ))}
          {example.data.total !== null && (
            <p>
              {t('plans.example.total', { body: example.data.bodyName, year })}{' '}
              <strong>{euroWords(example.data.total, locale)}</strong>
            </p>
          )}
        </div>
      )}
    </aside>
  );
}
