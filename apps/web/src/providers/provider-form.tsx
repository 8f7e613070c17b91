import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IDENTITY_MATCHES, LIMITS, type IdentityMatch } from '#app/contracts';
import type { IdentityProvider } from '../api/types.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useAddProvider, useSaveProvider } from './queries.js';

const CLAIMS: Record<IdentityMatch, string> = { fiscal_code: 'fiscal_number', identifier: 'sub' };
const USUAL_SCOPES = 'openid profile';

const schema = z.object({
  label: requiredText(LIMITS.providerLabel),
  issuer: requiredText(LIMITS.issuer).regex(/^https?:\/\/\S+$/, 'invalid_format'),
  clientId: requiredText(LIMITS.clientId),
  clientSecret: z.string().max(LIMITS.clientSecret, 'too_long'),
  scopes: requiredText(LIMITS.scopes),
  matchBy: z.enum(IDENTITY_MATCHES),
  claim: requiredText(LIMITS.claim),
  acrValues: optionalText(LIMITS.scopes),
  position: z.string().regex(/^[1-9]\d?$/, 'out_of_range'),
  trustedSecondFactor: z.boolean(),
  enabled: z.boolean(),
});
type ProviderValues = z.infer<typeof schema>;

interface ProviderFormProps {
  provider: IdentityProvider | undefined;
  onDone: (words: string) => void;
}

/** A provider: what stands on its button, where it is, how it knows us, and by what it names people. */
export function ProviderForm({ provider, onDone }: ProviderFormProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const add = useAddProvider();
  const save = useSaveProvider();
  const { form, submit, problem, busy } = useApiForm<ProviderValues>({
    schema,
    defaultValues: {
      label: provider?.label ?? '',
      issuer: provider?.issuer ?? '',
      clientId: provider?.clientId ?? '',
      clientSecret: '',
      scopes: provider?.scopes ?? USUAL_SCOPES,
      matchBy: provider?.matchBy ?? 'fiscal_code',
      claim: provider?.claim ?? CLAIMS.fiscal_code,
      acrValues: provider?.acrValues ?? '',
      position: String(provider?.position ?? 1),
      trustedSecondFactor: provider?.trustedSecondFactor ?? false,
      enabled: provider?.enabled ?? false,
    },
    send: async ({ clientSecret, position, acrValues, ...values }) => {
      const body = {
        ...values,
        position: Number(position),
        acrValues: acrValues || null,
        ...(clientSecret && { clientSecret }),
      };
      if (provider) await save.mutateAsync({ provider, body });
      else await add.mutateAsync({ body, key: keyFor(body) });
      onDone(t('providers.saved', { label: values.label }));
    },
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      label: t('providers.label'),
      issuer: t('providers.issuer'),
      clientId: t('providers.clientId'),
      clientSecret: t('providers.clientSecret'),
      scopes: t('providers.scopes'),
      matchBy: t('providers.matchBy'),
      claim: t('providers.claim'),
      acrValues: t('providers.acrValues'),
      position: t('providers.position'),
    },
    {
      label: LIMITS.providerLabel,
      issuer: LIMITS.issuer,
      clientId: LIMITS.clientId,
      clientSecret: LIMITS.clientSecret,
      scopes: LIMITS.scopes,
      claim: LIMITS.claim,
      acrValues: LIMITS.scopes,
    },
    (name, code) => {
      if (name === 'issuer' && code === 'not_allowed') return t('providers.issuerRefused');
      if (name === 'clientSecret' && code === 'required') return t('providers.secretAgain');
      return undefined;
    },
  );
  /** The claim follows the choice until somebody has written another. */
  const follow = (match: IdentityMatch) => {
    if (Object.values(CLAIMS).includes(form.getValues('claim'))) form.setValue('claim', CLAIMS[match]);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && !problem.errors && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('label')} hint={t('providers.labelHint')} autoComplete="off" required />
      <TextField {...field('issuer')} hint={t('providers.issuerHint')} type="url" autoComplete="off" required />
      <div className="form-columns">
        <TextField {...field('clientId')} autoComplete="off" required />
        <TextField
          {...field('clientSecret')}
          type="password"
          autoComplete="new-password"
          hint={t(provider?.hasClientSecret ? 'providers.secretKept' : 'providers.secretHint')}
          required={false}
        />
      </div>
      <Choices legend={t('providers.matchBy')} error={errorOf('matchBy')}>
        {IDENTITY_MATCHES.map((match, index) => (
          <Choice
            key={match}
            value={match}
            label={t(`providers.match.${match}`)}
            hint={t(`providers.matchHint.${match}`)}
            {...form.register('matchBy', { onChange: () => follow(match) })}
            {...(index === 0 && { id: 'field-matchBy' })}
          />
        ))}
      </Choices>
      <div className="form-columns">
        <TextField {...field('claim')} hint={t('providers.claimHint')} autoComplete="off" required />
        <TextField {...field('scopes')} hint={t('providers.scopesHint')} autoComplete="off" required />
        <TextField {...field('acrValues')} hint={t('providers.acrHint')} autoComplete="off" required={false} />
        <TextField {...field('position')} hint={t('providers.positionHint')} inputMode="numeric" required />
      </div>
      {(['trustedSecondFactor', 'enabled'] as const).map((name) => (
        <div className="field choice" key={name}>
          <input
            type="checkbox"
            id={`field-${name}`}
            aria-describedby={`field-${name}-hint`}
            {...form.register(name)}
          />
          <label htmlFor={`field-${name}`}>{t(`providers.${name}`)}</label>
          <span className="field-hint" id={`field-${name}-hint`}>
            {t(`providers.${name}Hint`)}
          </span>
        </div>
      ))}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('providers.save')}
        </button>
      </div>
    </form>
  );
}
