import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service, Sheet, SheetPatch } from '../api/types.js';
import { sendOnCtrlEnter } from '../forms/ctrl-enter.js';
import { DraftNotice } from '../forms/draft-notice.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useKeepDraft, useStoredDraft } from '../forms/use-draft.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { saveDraft, useServiceChange } from './changes.js';
import { SheetFields } from './sheet-fields.js';
import { sheetSchema, type SheetValues } from './sheet-schema.js';
import { changesOf, sheetOf, valuesOf } from './sheet-values.js';

interface Edited {
  service: Service;
  sheet: Sheet;
}

/** Edits the draft of a service. What somebody else saves meanwhile never takes away what is being typed. */
export function ServiceEditor({ service, sheet }: Edited) {
  const [begun, setBegun] = useState<Edited>({ service, sheet });
  return (
    <SheetForm
      key={begun.service.version}
      {...begun}
      newer={service.version > begun.service.version}
      onFollow={() => setBegun({ service, sheet })}
    />
  );
}

/** Only what was changed is sent. */
function SheetForm({ service, sheet, newer, onFollow }: Edited & { newer: boolean; onFollow: () => void }) {
  const { t } = useTranslation();
  const initial = valuesOf(sheet);
  const change = useServiceChange((patch: SheetPatch) => saveDraft(service, patch));
  const name = `service-${service.id}-${service.version}`;
  const draft = useStoredDraft<SheetValues>(name);
  const [saved, setSaved] = useState(false);
  const { form, submit, problem, busy } = useApiForm<SheetValues>({
    schema: sheetSchema,
    defaultValues: initial,
    send: async (values) => {
      const changes = changesOf(sheetOf(initial), sheetOf(values));
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes);
      setSaved(true);
      draft.forget();
    },
  });
  useKeepDraft(name, form, !saved);
  useEffect(() => {
    // The sheet stays what the form compares with: only what differs from it is sent.
    if (draft.kept) form.reset({ ...initial, ...draft.kept }, { keepDefaultValues: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the form begins
  }, []);
  const { isDirty } = form.formState;
  const follows = newer && (saved || !isDirty);
  useEffect(() => {
    if (follows) onFollow();
  }, [follows, onFollow]);
  return (
    <form
      className="sheet-editor"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendOnCtrlEnter(() => void submit())}
    >
      {newer && !follows && (
        <div className="notice notice-danger" role="alert">
          <p>{t('service.newer')}</p>
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            onClick={() => {
              draft.forget();
              onFollow();
            }}
          >
            {t('service.toNewer')}
          </button>
        </div>
      )}
      <DraftNotice
        found={draft.kept !== null}
        onStartOver={() => {
          draft.forget();
          form.reset(initial);
        }}
      />
      {!service.draft && <p className="notice notice-info">{t('service.startsDraft')}</p>}
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <SheetFields form={form} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('service.saveDraft')}
        </button>
        <p role="status" className="muted">
          {isDirty ? t('service.unsaved') : service.draft ? t('service.draftSaved') : ''}
        </p>
      </div>
    </form>
  );
}
