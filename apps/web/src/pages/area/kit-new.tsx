import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { useFieldMessage } from '../../forms/field-message.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { codeOf, useApiForm } from '../../forms/use-api-form.js';
import { createKit, useKitChange, usePublishedServices, type NewKit } from '../../kits/queries.js';
import { ServiceChoice } from '../../kits/service-choice.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextArea, TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('kits.new') }) };

const schema = z.object({
  title: z.string().trim().min(1, 'required').max(LIMITS.sheetLine, 'too_long'),
  description: z.string().trim().max(LIMITS.reason, 'too_long'),
});

/** Chooses published sheets and packs them. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('kits.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/kit`, label: t('kits.title') }]} here={t('kits.new')} />
      <PageTitle lead={t('kits.newLead')}>{t('kits.new')}</PageTitle>
      <NewKitForm />
    </div>
  );
}

function NewKitForm() {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const message = useFieldMessage();
  const keyFor = useIdempotencyKey();
  const services = usePublishedServices();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const change = useKitChange((body: NewKit) => createKit(body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm({
    schema,
    defaultValues: { title: '', description: '' },
    send: async (values) => {
      if (!chosen.size) return;
      const kit = await change.mutateAsync({ ...values, serviceIds: [...chosen] });
      await navigate(`${base}/kit/${kit.id}`, { state: { created: true } });
    },
  });
  const error = (name: 'title' | 'description', limit: number) => message(codeOf(form.formState.errors, name), limit);
  return (
    <QueryState query={services}>
      {(offered) =>
        offered.length === 0 ? (
          <EmptyState icon="folder" title={t('kits.nothingPublished')}>
            <Link to={`${base}/servizi`}>{t('kits.toCatalogue')}</Link>
          </EmptyState>
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              setAsked(true);
              void submit(event);
            }}
          >
            {problem && <ProblemAlert problem={problem} />}
            <TextField
              label={t('kits.name')}
              hint={t('kits.nameHint')}
              maxLength={LIMITS.sheetLine}
              error={error('title', LIMITS.sheetLine)}
              {...form.register('title')}
            />
            <TextArea
              label={t('kits.description')}
              hint={t('kits.descriptionHint')}
              rows={3}
              required={false}
              maxLength={LIMITS.reason}
              error={error('description', LIMITS.reason)}
              {...form.register('description')}
            />
            <ServiceChoice
              services={offered}
              chosen={chosen}
              onChange={setChosen}
              error={asked && !chosen.size ? message('required') : undefined}
            />
            <div className="button-row">
              <button className="btn btn-primary" disabled={busy}>
                {t('kits.create')}
              </button>
            </div>
          </form>
        )
      }
    </QueryState>
  );
}
