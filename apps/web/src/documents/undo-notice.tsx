import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeRefused } from './change-refused.js';
import { useDocumentChange } from './queries.js';

export interface Done {
  words: string;
  undo?: (() => Promise<unknown>) | undefined;
}

/** What was just done, and the way to take it back. */
export function UndoNotice({ done }: { done: Done | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [undone, setUndone] = useState<Done | null>(null);
  const undo = useDocumentChange(async ({ undo: back }: Done) => back?.());
  useEffect(() => {
    if (done) box.current?.focus();
  }, [done]);
  return (
    <div ref={box} role="status" tabIndex={-1} className="done-notice">
      {done && (
        <div className="notice notice-success undo-notice">
          <p>{undone === done ? t('documents.done.undone') : done.words}</p>
          {done.undo && undone !== done && (
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              disabled={undo.isPending}
              onClick={() =>
                void undo
                  .mutateAsync(done)
                  .then(() => setUndone(done))
                  .catch(() => undefined)
              }
            >
              {t('documents.undo')}
            </button>
          )}
          {undo.error && <ChangeRefused error={undo.error} />}
        </div>
      )}
    </div>
  );
}
