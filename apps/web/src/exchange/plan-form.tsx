import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { LIMITS, NETWORK_PLAN_MODELS, NETWORK_PLAN_STAGES, REGIONS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { optionalDay, optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import type { PlanBody, PlanDetail } from './plan-queries.js';
import { useNetworkDocuments } from './queries.js';

const ACT_NUMBER = 50;
const PLAN_URL = 500;
const schema = z.object({
  province: z.string().min(1, 'required'),
  bodyName: requiredText(LIMITS.name),
  title: requiredText(LIMITS.documentTitle),
  year: z
    .string()
    .trim()
    .refine((text) => /^20\d{2}$/.test(text), 'invalid_format'),
  model: z.enum(NETWORK_PLAN_MODELS),
  stage: z.enum(NETWORK_PLAN_STAGES),
  summary: optionalText(LIMITS.networkPlanSummary),
  actOrgan: optionalText(LIMITS.name),
  actNumber: optionalText(ACT_NUMBER),
  actOn: optionalDay,
  url: optionalText(PLAN_URL),
});
type Values = z.infer<typeof schema>;

interface PlanFormProps {
  plan?: PlanDetail;
  /** Of the own centre, where a new one begins. */
  province?: string;
  bodyName?: string;
  /** The words of the button. */
  action: string;
  send: (body: PlanBody) => Promise<unknown>;
}

/** A plan as its centre enters it, with documents that it shows the network. */
export function PlanForm({ plan, province = '', bodyName = '', action, send }: PlanFormProps) {
  const { t } = useTranslation();
  const { base, session } = useActor();
  const [documentIds, setDocumentIds] = useState(plan?.attached.map(({ id }) => id) ?? []);
  const shown = useNetworkDocuments({ centre: session.membership.centre?.slug, limit: LIMITS.pageSize });
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: {
      province: plan?.province ?? province,
      bodyName: plan?.bodyName ?? bodyName,
      title: plan?.title ?? '',
      year: String(plan?.year ?? new Date().getFullYear()),
      model: plan?.model ?? 'single_centre',
      stage: plan?.stage ?? 'approved',
      summary: plan?.summary ?? '',
      actOrgan: plan?.actOrgan ?? '',
      actNumber: plan?.actNumber ?? '',
      actOn: plan?.actOn ?? '',
      url: plan?.url ?? '',
    },
    send: ({ year, actOn, ...values }) => send({ ...values, year: Number(year), actOn: actOn || null, documentIds }),
  });
  const { field, entries } = useFields(
    form,
    {
      province: t('networkPlans.field.province'),
      bodyName: t('networkPlans.field.body'),
      title: t('networkPlans.field.title'),
      year: t('networkPlans.field.year'),
      model: t('networkPlans.field.model'),
      stage: t('networkPlans.field.stage'),
      summary: t('networkPlans.field.summary'),
      actOrgan: t('networkPlans.field.actOrgan'),
      actNumber: t('networkPlans.field.actNumber'),
      actOn: t('networkPlans.field.actOn'),
      url: t('networkPlans.field.url'),
    },
    {
      bodyName: LIMITS.name,
      title: LIMITS.documentTitle,
      summary: LIMITS.networkPlanSummary,
      actOrgan: LIMITS.name,
      actNumber: ACT_NUMBER,
      url: PLAN_URL,
    },
  );
  const toggle = (id: string) =>
    setDocumentIds((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  const attached = plan?.attached ?? [];
  const attachRefused = problem?.errors?.some(({ field: name }) => name === 'documentIds');
  return (
    <form className="form-box narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} required />
      <TextField {...field('bodyName')} required />
      <div className="filter-row">
        <Select {...field('province')} required>
          <option value="">{t('networkPlans.chooseProvince')}</option>
          {Object.entries(REGIONS).map(([region, codes]) => (
            <optgroup key={region} label={region}>
              {codes.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <TextField {...field('year')} inputMode="numeric" maxLength={4} required />
      </div>
      <Select {...field('model')} required>
        {NETWORK_PLAN_MODELS.map((model) => (
          <option key={model} value={model}>
            {t(`networkPlans.model.${model}`)}
          </option>
        ))}
      </Select>
      <Select {...field('stage')} required>
        {NETWORK_PLAN_STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {t(`networkPlans.stage.${stage}`)}
          </option>
        ))}
      </Select>
      <TextArea {...field('summary')} rows={4} hint={t('networkPlans.summaryHint')} required={false} />
      <TextField {...field('actOrgan')} required={false} />
      <div className="filter-row">
        <TextField {...field('actNumber')} required={false} />
        <TextField {...field('actOn')} type="date" required={false} />
      </div>
      <TextField {...field('url')} type="url" hint={t('networkPlans.urlHint')} required={false} />
      <QueryState query={shown}>
        {({ items }) => {
          // What is attached keeps its box also where the network does not see it any more, so that it can be taken out.
          const documents = [
            ...attached,
            ...items.filter(({ id, forAll }) => forAll && !attached.some((one) => one.id === id)),
          ];
          const seen = (id: string) =>
            attached.find((one) => one.id === id)?.shown !== false || items.some((one) => one.id === id && one.forAll);
          return documents.length > 0 ? (
            <Choices
              legend={t('networkPlans.attach')}
              error={attachRefused ? t('networkPlans.attachRefused') : undefined}
            >
              {documents.map(({ id, title }) => (
                <Choice
                  key={id}
                  type="checkbox"
                  name="documentIds"
                  value={id}
                  label={title}
                  hint={seen(id) ? undefined : t('networkPlans.notShown')}
                  checked={documentIds.includes(id)}
                  disabled={!documentIds.includes(id) && documentIds.length >= LIMITS.networkPlanDocuments}
                  onChange={() => toggle(id)}
                />
              ))}
            </Choices>
          ) : (
            <p className="muted">
              {t('networkPlans.nothingToAttach')} <Link to={`${base}/documenti`}>{t('networkPlans.toSpaces')}</Link>
            </p>
          );
        }}
      </QueryState>
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : action}
      </button>
    </form>
  );
}
