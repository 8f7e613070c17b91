import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import type { Service } from '../api/types.js';
import { useActor } from '../area/session.js';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { SubscribeLink } from '../subscriptions/subscribe-link.js';
import { TextArea } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { act, useServiceChange, type ServiceAction } from './changes.js';

/** In the order in which they stand; the first that is offered stands out. */
const ORDER: ServiceAction[] = ['publish', 'submit', 'send_back', 'take_back', 'discard', 'retire'];
const REASONED = ['submit', 'send_back', 'retire'] as const;

/** Handing in, approving, taking away: each asked once, in words. */
export function ServiceActions({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { session } = useActor();
  const [asking, setAsking] = useState<ServiceAction | null>(null);
  const slug = session.membership.centre?.slug ?? '';
  return (
    <>
      <div className="button-row no-print">
        {ORDER.filter((step) => service.steps.includes(step)).map((step, index) => (
          <button
            key={step}
            type="button"
            className={`btn ${index === 0 && step !== 'retire' ? 'btn-primary' : 'btn-outline-primary'}`}
            onClick={() => setAsking(step)}
          >
            {t(`service.step.${step}.button`)}
          </button>
        ))}
        <SubscribeLink service={service} />
        {service.status === 'published' && (
          <Link className="text-link" to={`/${slug}/servizi/${encodeURIComponent(service.code)}`}>
            <Icon name="external-link" /> {t('service.publicPage')}
          </Link>
        )}
      </div>
      {service.secondPersonNeeded && <p className="notice notice-info">{t('service.secondPerson')}</p>}
      {asking && <ActionDialog service={service} action={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

interface ActionDialogProps {
  service: Service;
  action: ServiceAction;
  onClose: () => void;
}

function ActionDialog({ service, action, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const change = useServiceChange((reason: string) => act(service, action, reason));
  const reasoned = REASONED.find((one) => one === action);
  const required = action === 'send_back';
  const { form, submit, problem, busy } = useApiForm({
    schema: z.object({ reason: (required ? requiredText : optionalText)(LIMITS.reason) }),
    defaultValues: { reason: '' },
    send: async ({ reason }) => {
      await change.mutateAsync(reason);
      onClose();
    },
  });
  const label = reasoned ? t(`service.step.${reasoned}.reason`) : '';
  const { field } = useFields(form, { reason: label }, { reason: LIMITS.reason });
  const danger = action === 'retire' || action === 'discard';
  return (
    <Dialog title={t(`service.step.${action}.title`)} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {problem && <ProblemAlert problem={problem} />}
        <p>{t(`service.step.${action}.text`)}</p>
        {reasoned && <TextArea {...field('reason')} rows={3} required={required} />}
        <div className="button-row">
          <button className={`btn ${danger ? 'btn-danger' : 'btn-primary'}`} disabled={busy}>
            {busy ? t('form.sending') : t(`service.step.${action}.button`)}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
