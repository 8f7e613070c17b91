import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, PERMISSIONS } from '#app/contracts';
import type { ApiTokenCreated } from '../api/types.js';
import { useScopeText } from '../area/role-menu.js';
import { useActor } from '../area/session.js';
import { requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { addDays } from '../lib/days.js';
import { today } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useCreateToken } from './queries.js';

const USUAL_DAYS = 90;
const MOST_DAYS = 365;

const schema = z.object({
  name: requiredText(LIMITS.tokenName),
  scopes: z.array(z.enum(PERMISSIONS)).min(1, 'required'),
  expiresOn: requiredDay,
});
type TokenValues = z.infer<typeof schema>;

/** A new token: a name that says where it is used, no more rights than needed, an end. */
export function TokenForm({ onCreated }: { onCreated: (token: ApiTokenCreated) => void }) {
  const { t } = useTranslation();
  const { session } = useActor();
  const scopeText = useScopeText();
  const create = useCreateToken();
  const { form, submit, problem, busy } = useApiForm<TokenValues>({
    schema,
    defaultValues: { name: '', scopes: [], expiresOn: addDays(today(), USUAL_DAYS) },
    send: async (values) => onCreated(await create.mutateAsync(values)),
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      name: t('account.tokens.name'),
      scopes: t('account.tokens.scopes'),
      expiresOn: t('account.tokens.expiresOn'),
    },
    { name: LIMITS.tokenName },
  );
  return (
    <form className="narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} />}
      <TextField {...field('name')} hint={t('account.tokens.nameHint')} autoComplete="off" required />
      <Choices legend={t('account.tokens.scopes')} error={errorOf('scopes')}>
        <p className="field-hint">
          {t('account.tokens.scopesHint', {
            role: t(`role.${session.membership.role}`),
            scope: scopeText(session.membership),
          })}
        </p>
        <div className="choice-columns">
          {session.permissions.map((permission, index) => (
            <Choice
              key={permission}
              type="checkbox"
              label={t(`permission.${permission}`)}
              value={permission}
              {...form.register('scopes')}
              {...(index === 0 && { id: 'field-scopes' })}
            />
          ))}
        </div>
      </Choices>
      <TextField
        {...field('expiresOn')}
        type="date"
        min={addDays(today(), 1)}
        max={addDays(today(), MOST_DAYS)}
        hint={t('account.tokens.expiresHint')}
        required
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('account.tokens.create')}
        </button>
      </div>
    </form>
  );
}
