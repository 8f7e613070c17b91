import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import type { Service } from '../api/types.js';
import { useActor } from '../area/session.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { discardDraft, publish, retire, useServiceChange } from './changes.js';

type Step = 'publish' | 'retire' | 'discard';
const STEPS = { publish, retire, discard: discardDraft };

/** Making public, taking away: each asked once, in words. */
export function ServiceActions({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { can, session } = useActor();
  const [asking, setAsking] = useState<Step | null>(null);
  const change = useServiceChange((step: Step) => STEPS[step](service));
  const slug = session.membership.centre?.slug ?? '';
  const published = service.status === 'published';
  const steps: Step[] = [];
  if (can('services.publish') && service.draft) steps.push('publish');
  if (can('services.edit') && service.draft && published) steps.push('discard');
  if (can('services.publish') && published) steps.push('retire');
  return (
    <div className="button-row no-print">
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          className={`btn ${step === 'publish' ? 'btn-primary' : 'btn-outline-primary'}`}
          onClick={() => setAsking(step)}
        >
          {t(`service.step.${step}.button`)}
        </button>
      ))}
      {published && (
        <Link className="text-link" to={`/${slug}/servizi/${encodeURIComponent(service.code)}`}>
          <Icon name="external-link" /> {t('service.publicPage')}
        </Link>
      )}
      {asking && (
        <ConfirmDialog
          title={t(`service.step.${asking}.title`)}
          confirm={t(`service.step.${asking}.button`)}
          danger={asking !== 'publish'}
          busy={change.isPending}
          onConfirm={() => change.mutate(asking, { onSuccess: () => setAsking(null) })}
          onClose={() => {
            change.reset();
            setAsking(null);
          }}
        >
          {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
          <p>{t(`service.step.${asking}.text`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
