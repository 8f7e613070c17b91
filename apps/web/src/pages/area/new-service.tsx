import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { LIMITS, SERVICE_LINES } from '#app/contracts';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import { useCentreBySlug } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import { DraftNotice } from '../../forms/draft-notice.js';
import { useFieldMessage } from '../../forms/field-message.js';
import { requiredText } from '../../forms/schemas.js';
import { codeOf, useApiForm } from '../../forms/use-api-form.js';
import { useKeepDraft, useStoredDraft } from '../../forms/use-draft.js';
import type { PageHandle } from '../../lib/page.js';
import { EMPTY_SHEET } from '../../services/sheet-values.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Select, TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('newService.title') }) };

const schema = z.object({
  code: requiredText(LIMITS.slug).regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'invalid_format'),
  serviceLine: z.enum(SERVICE_LINES),
  title: requiredText(LIMITS.name),
  audience: requiredText(LIMITS.sheetLine),
});
type NewServiceValues = z.infer<typeof schema>;
const EMPTY: NewServiceValues = { code: '', serviceLine: 'CIT', title: '', audience: '' };

/** A new service begins with its name and the sentence that says who it is for; the sheet follows as a draft. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, session } = useActor();
  const navigate = useNavigate();
  const client = useQueryClient();
  const message = useFieldMessage();
  const draft = useStoredDraft<NewServiceValues>('new-service');
  const [sent, setSent] = useState(false);
  const centre = useCentreBySlug(session.membership.centre?.slug ?? '');
  const { form, submit, problem, busy } = useApiForm<NewServiceValues>({
    schema,
    defaultValues: draft.kept ?? EMPTY,
    send: async (values) => {
      const service = await unwrap(api.POST('/api/v1/services', { body: { ...EMPTY_SHEET, ...values } }));
      setSent(true);
      draft.forget();
      await client.invalidateQueries({ queryKey: ['services'] });
      await navigate(`${base}/servizi/${service.id}`);
    },
  });
  useKeepDraft('new-service', form, !sent);
  const error = (name: keyof NewServiceValues, limit?: number) => message(codeOf(form.formState.errors, name), limit);
  if (!can('services.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/servizi`, label: t('services.title') }]} here={t('newService.title')} />
      <PageTitle lead={t('newService.lead')}>{t('newService.title')}</PageTitle>
      <DraftNotice
        found={draft.kept !== null}
        onStartOver={() => {
          draft.forget();
          form.reset(EMPTY);
        }}
      />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('service.title')}
          error={error('title', LIMITS.name)}
          maxLength={LIMITS.name}
          {...form.register('title')}
          required
        />
        <TextField
          label={t('service.audience')}
          hint={t('service.audienceHint')}
          error={error('audience', LIMITS.sheetLine)}
          maxLength={LIMITS.sheetLine}
          {...form.register('audience')}
          required
        />
        <Select label={t('service.line')} error={error('serviceLine')} {...form.register('serviceLine')}>
          {(centre.data?.serviceLines ?? []).map((line) => (
            <option key={line.code} value={line.code}>
              {line.name}
            </option>
          ))}
        </Select>
        <TextField
          label={t('service.code')}
          hint={t('service.codeHint')}
          error={error('code', LIMITS.slug)}
          maxLength={LIMITS.slug}
          {...form.register('code')}
          required
        />
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {t('newService.create')}
          </button>
        </div>
      </form>
    </div>
  );
}
