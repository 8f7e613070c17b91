import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BODY_TYPES } from '#app/contracts';
import type { Body } from '../api/types.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  BODY_LIMITS,
  bodyInput,
  bodySchema,
  bodyValues,
  CODES,
  CONTACTS,
  KNOWN_BY,
  type BodyValues,
} from './body-values.js';

interface BodyFormProps {
  body?: Body;
  button: string;
  /** What is to be read before it is sent again. */
  above?: ReactNode;
  send: (input: ReturnType<typeof bodyInput> & { changedFrom?: string }) => Promise<unknown>;
}

/** Who a body is, its codes, how to reach it; a wrong code is named at its field. */
export function BodyForm({ body, button, above, send }: BodyFormProps) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<BodyValues>({
    schema: bodySchema,
    defaultValues: bodyValues(body),
    send: (values) =>
      send({ ...bodyInput(values), ...(values.why === 'change' && { changedFrom: values.changedFrom }) }),
  });
  const values = form.watch();
  const known = body && bodyValues(body);
  const identityChanges = known && KNOWN_BY.some((name) => known[name] !== '' && known[name] !== values[name]);
  const labels = Object.fromEntries(
    (Object.keys(bodyValues()) as (keyof BodyValues)[]).map((name) => [
      name,
      name === 'why' || name === 'changedFrom' ? t('bodyHistory.changedFrom') : t(`bodyForm.${name}`),
    ]),
  );
  const { field, entries } = useFields(form, labels, BODY_LIMITS, (name, code) =>
    code === 'before_start'
      ? t('bodyForm.order')
      : name === 'changedFrom' && code === 'out_of_range'
        ? t('bodyHistory.notThatDay')
        : undefined,
  );
  const hints = {
    istatCode: t('bodyForm.istatHint'),
    cadastralCode: t('bodyForm.cadastralHint'),
    taxCode: t('bodyForm.taxHint'),
    vatNumber: t('bodyForm.taxHint'),
    officeCode: t('bodyForm.officeHint'),
    website: t('bodyForm.websiteHint'),
    ipaCode: undefined,
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <fieldset className="field-group">
        <legend>{t('bodyForm.who')}</legend>
        <TextField {...field('name')} hint={t('bodyForm.nameHint')} required />
        <div className="form-columns">
          <Select {...field('type')} required>
            {BODY_TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`body.types.${type}`)}
              </option>
            ))}
          </Select>
          <TextField {...field('province')} hint={t('bodyForm.provinceHint')} required />
        </div>
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('bodyForm.codes')}</legend>
        <p className="field-hint">{t('bodyForm.codesHint')}</p>
        <div className="form-columns">
          {CODES.map((name) => (
            <TextField key={name} {...field(name)} hint={hints[name]} required={false} autoComplete="off" />
          ))}
        </div>
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('bodyForm.reach')}</legend>
        <div className="form-columns">
          {CONTACTS.map((name) => (
            <TextField
              key={name}
              {...field(name)}
              hint={name === 'website' ? hints.website : undefined}
              type={INPUT_TYPES[name]}
              required={false}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('bodyForm.validity')}</legend>
        <p className="field-hint">{t('bodyForm.validityHint')}</p>
        <div className="form-columns">
          <TextField {...field('validFrom')} type="date" required={false} />
          <TextField {...field('validTo')} type="date" required={false} />
        </div>
      </fieldset>
      {identityChanges && (
        <fieldset className="field-group">
          <legend>{t('bodyHistory.why')}</legend>
          <Choices legend={t('bodyHistory.whyLegend')}>
            {(['correction', 'change'] as const).map((why) => (
              <Choice key={why} type="radio" value={why} label={t(`bodyHistory.${why}`)} {...form.register('why')} />
            ))}
          </Choices>
          {values.why === 'change' && (
            <TextField {...field('changedFrom')} type="date" hint={t('bodyHistory.changedFromHint')} required />
          )}
        </fieldset>
      )}
      {above}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : button}
        </button>
      </div>
    </form>
  );
}

const INPUT_TYPES = { pec: 'email', email: 'email', phone: 'tel', website: 'url' } as const;
