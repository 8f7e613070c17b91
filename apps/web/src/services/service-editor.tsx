import { useTranslation } from 'react-i18next';
import type { Service, Sheet, SheetPatch } from '../api/types.js';
import { sendOnCtrlEnter } from '../forms/ctrl-enter.js';
import { useApiForm } from '../forms/use-api-form.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { saveDraft, useServiceChange } from './changes.js';
import { SheetFields } from './sheet-fields.js';
import { sheetSchema, valuesOf, type SheetValues } from './sheet-schema.js';

/** Edits the draft; only what was changed is sent. */
export function ServiceEditor({ service, sheet }: { service: Service; sheet: Sheet }) {
  const { t } = useTranslation();
  const initial = valuesOf(sheet);
  const change = useServiceChange((patch: SheetPatch) => saveDraft(service, patch));
  const { form, submit, problem, busy } = useApiForm<SheetValues>({
    schema: sheetSchema,
    defaultValues: initial,
    send: async (values) => {
      const changed = Object.entries(values).filter(([key, value]) => initial[key as keyof SheetValues] !== value);
      if (changed.length > 0) await change.mutateAsync(Object.fromEntries(changed));
    },
  });
  return (
    <form
      className="reading"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendOnCtrlEnter(() => void submit())}
    >
      {!service.draft && <p className="notice notice-info">{t('service.startsDraft')}</p>}
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <SheetFields form={form} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('service.saveDraft')}
        </button>
        <p role="status" className="muted">
          {form.formState.isDirty ? t('service.unsaved') : service.draft ? t('service.draftSaved') : ''}
        </p>
      </div>
    </form>
  );
}
