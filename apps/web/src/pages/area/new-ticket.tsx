import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useServices } from '../../api/queries.js';
import { LIMITS } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { useStoredDraft } from '../../forms/use-draft.js';
import { NewTicketForm, type NewTicketValues } from '../../tickets/new-ticket-form.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('newTicket.title') }) };

/** A clerk asks for help: for which body, on which service, what, with which papers. */
export function Component() {
  const { t } = useTranslation();
  const { session, base, can } = useActor();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [params] = useSearchParams();
  const draft = useStoredDraft<NewTicketValues>('new-ticket');
  const [round, setRound] = useState(0);
  const [restored, setRestored] = useState(draft.kept !== null);
  const asked = params.get('servizio');
  const services = useServices({ status: 'published', limit: LIMITS.pageSize });
  const wanted = services.data?.items.find((service) => service.id === asked);
  const { bodies } = session.membership;
  const empty: NewTicketValues = {
    bodyId: bodies.length === 1 ? (bodies[0]?.id ?? '') : '',
    service: { id: wanted?.id ?? '', title: wanted?.title ?? '' },
    subject: '',
    text: '',
    files: [],
  };
  if (!can('tickets.create')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (asked && services.isPending) return <p role="status">{t('area.loading')}</p>;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/richieste`, label: t('tickets.title') }]} here={t('newTicket.title')} />
      <PageTitle lead={t('newTicket.lead')}>{t('newTicket.title')}</PageTitle>
      {restored && (
        <div className="notice notice-info">
          <p>{t('newTicket.restored')}</p>
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            onClick={() => {
              draft.forget();
              setRestored(false);
              setRound(round + 1);
            }}
          >
            {t('newTicket.startOver')}
          </button>
        </div>
      )}
      <NewTicketForm
        key={round}
        initial={
          restored && draft.kept ? { ...empty, ...draft.kept, ...(wanted ? { service: empty.service } : {}) } : empty
        }
        onSent={async (ticket) => {
          draft.forget();
          await client.invalidateQueries({ queryKey: ['tickets'] });
          await navigate(`${base}/richieste/${ticket.id}`, { state: { sent: true } });
        }}
      />
    </div>
  );
}
