import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DRIVER_KINDS, LIMITS } from '#app/contracts';
import { optionalDay, optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { CostDriver, NewDriver } from './queries.js';

const schema = z.object({
  kind: z.enum(DRIVER_KINDS),
  name: requiredText(LIMITS.subject),
  referenceOn: optionalDay,
  source: optionalText(LIMITS.reason),
});

/** By what costs are divided, of which day, and where its quantities come from. */
export function DriverForm({ driver, send }: { driver?: CostDriver; send: (body: NewDriver) => Promise<unknown> }) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      kind: driver?.kind ?? 'hours',
      name: driver?.name ?? '',
      referenceOn: driver?.referenceOn ?? '',
      source: driver?.source ?? '',
    },
    send: ({ referenceOn, ...values }) => send({ ...values, referenceOn: referenceOn || null }),
  });
  const { field, entries } = useFields(
    form,
    {
      kind: t('costs.driver.kind'),
      name: t('costs.driver.name'),
      referenceOn: t('costs.driver.referenceOn'),
      source: t('costs.item.source'),
    },
    { name: LIMITS.subject, source: LIMITS.reason },
  );
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('kind')} required>
        {DRIVER_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`costs.driverKinds.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('name')} hint={t('costs.driver.nameHint')} required />
      <TextField {...field('referenceOn')} type="date" hint={t('costs.driver.referenceHint')} required={false} />
      <TextField {...field('source')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('costs.save')}
        </button>
      </div>
    </form>
  );
}
