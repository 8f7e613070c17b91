import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { Convention } from '../api/types.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { requestAdhesions, useConventionChange } from './queries.js';

/** Invites every body that adheres to another convention and is not invited yet. */
export function CampaignStart({ convention, onDone }: { convention: Convention; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [asking, setAsking] = useState(false);
  const change = useConventionChange((version: number) => requestAdhesions(convention, undefined, keyFor(version)));
  const invited = (convention.progress?.expected ?? 0) > 0;
  const close = () => {
    change.reset();
    setAsking(false);
  };
  return (
    <>
      <button
        type="button"
        className={`btn ${invited ? 'btn-outline-primary' : 'btn-primary'} no-print`}
        onClick={() => setAsking(true)}
      >
        {t(invited ? 'conventions.startMore' : 'conventions.start')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('conventions.startTitle')}
          confirm={t('conventions.startSend')}
          busy={change.isPending}
          onConfirm={() =>
            change.mutate(Date.now(), {
              onSuccess: ({ progress }) => {
                setAsking(false);
                onDone(t('conventions.started', { count: progress?.expected ?? 0 }));
              },
            })
          }
          onClose={close}
        >
          {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
          <p>{t('conventions.startText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
