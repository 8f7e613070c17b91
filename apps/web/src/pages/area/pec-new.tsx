import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useBody } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { chosenId, optionalText, requiredText, storedFile } from '../../forms/schemas.js';
import { useApiForm } from '../../forms/use-api-form.js';
import { useFields } from '../../forms/use-fields.js';
import type { PageHandle } from '../../lib/page.js';
import { BodyPicker } from '../../people/body-picker.js';
import { sendPec, usePecAccounts, usePecChange, type NewPecMessage, type PecAccount } from '../../pec/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select, TextArea, TextField } from '../../ui/field.js';
import { FileUpload } from '../../ui/file-upload.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('pec.new') }) };

export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const accounts = usePecAccounts(can('pec.send'));
  if (!can('pec.send')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/pec`, label: t('pec.title') }]} here={t('pec.new')} />
      <PageTitle lead={t('pec.newLead')}>{t('pec.new')}</PageTitle>
      <QueryState query={accounts}>
        {(all) => {
          const usable = all.filter(({ enabled }) => enabled);
          return usable.length > 0 ? (
            <MessageForm accounts={usable} />
          ) : (
            <EmptyState icon="inbox" title={t('pec.noAccount')}>
              {can('settings.edit') && <Link to={`${base}/impostazioni/pec`}>{t('pec.accounts')}</Link>}
            </EmptyState>
          );
        }}
      </QueryState>
    </div>
  );
}

const schema = z.object({
  accountId: chosenId,
  bodyIds: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .min(1, 'required')
    .max(LIMITS.pecRecipients, 'too_long'),
  subject: requiredText(LIMITS.subject),
  text: requiredText(LIMITS.pecText),
  files: z.array(storedFile).max(LIMITS.pecAttachments, 'too_long'),
  protocolNumber: optionalText(LIMITS.protocolNumber),
});

function MessageForm({ accounts }: { accounts: PecAccount[] }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const keyFor = useIdempotencyKey();
  const first = useBody(params.get('ente') ?? '');
  const [begun, setBegun] = useState(false);
  const change = usePecChange((body: NewPecMessage) => sendPec(body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { accountId: accounts[0]!.id, bodyIds: [], subject: '', text: '', files: [], protocolNumber: '' },
    fields: Object.fromEntries(
      Array.from({ length: LIMITS.pecRecipients }, (_, index) => [`bodyIds.${index}`, 'bodyIds' as const]),
    ),
    send: async ({ bodyIds, files, protocolNumber, ...content }) => {
      const adhesionId = params.get('adesione');
      const message = await change.mutateAsync({
        ...content,
        bodyIds: bodyIds.map(({ id }) => id),
        fileIds: files.map(({ id }) => id),
        ...(adhesionId && { adhesionId }),
        ...(protocolNumber && { protocolNumber }),
      });
      await navigate(`${base}/pec/inviati/${message.id}`, { state: { sent: true } });
    },
  });
  // The body whose page one comes from stands there from the beginning, and can be taken away.
  if (first.data && !begun) {
    setBegun(true);
    form.setValue('bodyIds', [{ id: first.data.id, name: first.data.name }]);
  }
  const { field, errorOf, entries } = useFields(
    form,
    {
      accountId: t('pec.fromMailbox'),
      bodyIds: t('pec.to'),
      subject: t('pec.subject'),
      text: t('pec.text'),
      protocolNumber: t('pec.protocolNumber'),
    },
    { subject: LIMITS.subject, text: LIMITS.pecText, protocolNumber: LIMITS.protocolNumber },
    (name, code) => (name === 'bodyIds' && code === 'not_allowed' ? t('pec.bodyWithoutPec') : undefined),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('accountId')} required>
        {accounts.map(({ id, address }) => (
          <option key={id} value={id}>
            {address}
          </option>
        ))}
      </Select>
      <Controller
        control={form.control}
        name="bodyIds"
        render={({ field: { value, onChange } }) => (
          <BodyPicker
            name="bodyIds"
            label={t('pec.to')}
            hint={t('pec.toHint')}
            error={errorOf('bodyIds')}
            bodies={value}
            onChange={onChange}
          />
        )}
      />
      <TextField {...field('subject')} required />
      <TextArea {...field('text')} rows={12} required />
      <Controller
        control={form.control}
        name="files"
        render={({ field: { value, ref } }) => (
          <FileUpload
            name="files"
            label={t('pec.attachments')}
            files={value}
            onChange={(update) => form.setValue('files', update(form.getValues('files')))}
            inputRef={ref}
          />
        )}
      />
      <TextField {...field('protocolNumber')} hint={t('pec.protocolHint')} />
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : t('pec.send')}
      </button>
    </form>
  );
}
