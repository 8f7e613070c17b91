import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ticket } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { RecordCallForm } from '../../tickets/record-call-form.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('call.title') }) };

/** An operator writes down a call while the other end is still speaking; after one call the form is ready for the next. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [saved, setSaved] = useState<Ticket | null>(null);
  const [round, setRound] = useState(0);
  if (!can('tickets.create_on_behalf'))
    return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <PageTitle lead={t('call.lead')}>{t('call.title')}</PageTitle>
      <div role="status">
        {saved && (
          <p className="notice notice-success">
            {t('call.saved')}{' '}
            <Link to={`${base}/richieste/${saved.id}`}>
              {saved.number} · {saved.body.name} · {saved.subject}
            </Link>
          </p>
        )}
      </div>
      <RecordCallForm
        key={round}
        onSaved={(ticket) => {
          setSaved(ticket);
          setRound(round + 1);
          window.scrollTo(0, 0);
        }}
      />
    </div>
  );
}
