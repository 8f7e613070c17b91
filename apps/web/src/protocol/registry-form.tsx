import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, PROTOCOL_KINDS } from '#app/contracts';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useSaveRegistry, type Registry } from './queries.js';

const secret = z.string().max(LIMITS.clientSecret, 'too_long');
const schemaOf = (known: boolean) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none'), url: z.string(), login: z.string(), secret: z.string() }),
    z.object({
      kind: z.literal('http'),
      url: requiredText(LIMITS.issuer),
      login: requiredText(LIMITS.email),
      secret: known ? secret : secret.min(1, 'required'),
    }),
  ]);

interface Values {
  kind: 'none' | 'http';
  url: string;
  login: string;
  secret: string;
}

/** Where numbers are asked for, or that they are typed. */
export function RegistryForm({ registry, onSaved }: { registry: Registry; onSaved: () => void }) {
  const { t } = useTranslation();
  const save = useSaveRegistry(registry);
  const known = registry.url !== null;
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema: schemaOf(known),
    defaultValues: { kind: registry.kind, url: registry.url ?? '', login: registry.login ?? '', secret: '' },
    send: async ({ kind, url, login, secret: typed }) => {
      if (kind === 'http') await save.mutateAsync({ kind, url, login, ...(typed && { secret: typed }) });
      else if (known) await save.mutateAsync({ kind });
      onSaved();
    },
  });
  const kind = form.watch('kind');
  const { field, entries } = useFields(
    form,
    {
      kind: t('protocol.kindLabel'),
      url: t('protocol.url'),
      login: t('protocol.login'),
      secret: t('protocol.secret'),
    },
    { url: LIMITS.issuer, login: LIMITS.email, secret: LIMITS.clientSecret },
    (name, code) => (name === 'url' && code === 'not_allowed' ? t('protocol.notAllowed') : undefined),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('kind')} required>
        {PROTOCOL_KINDS.map((value) => (
          <option key={value} value={value}>
            {t(`protocol.kind.${value}`)}
          </option>
        ))}
      </Select>
      {kind === 'http' && (
        <>
          <TextField {...field('url')} type="url" inputMode="url" hint={t('protocol.urlHint')} required />
          <TextField {...field('login')} autoComplete="off" required />
          <TextField
            {...field('secret')}
            type="password"
            autoComplete="new-password"
            hint={t(known ? 'protocol.secretKept' : 'protocol.secretHint')}
            required={!known}
          />
        </>
      )}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('protocol.save')}
        </button>
      </div>
    </form>
  );
}
