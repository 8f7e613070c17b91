import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import { useCentreSettings } from '../../centre/queries.js';
import { SettingsForm } from '../../centre/settings-form.js';
import type { PageHandle } from '../../lib/page.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('settings.title') }) };

/** What everybody sees of the centre, changed by its head. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, session } = useActor();
  const query = useCentreSettings(can('settings.edit'));
  const [saves, setSaves] = useState(0);
  const [round, setRound] = useState(0);
  if (!can('settings.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <PageTitle
        lead={t('settings.lead')}
        actions={
          <>
            <a className="btn btn-outline-primary" href={`/${session.membership.centre?.slug ?? ''}`}>
              <Icon name="external-link" /> {t('settings.seeSite')}
            </a>
            <Link className="btn btn-outline-primary" to={`${base}/impostazioni/pec`}>
              <Icon name="inbox" /> {t('pec.accounts')}
            </Link>
            <Link className="btn btn-outline-primary" to={`${base}/impostazioni/protocollo`}>
              <Icon name="file" /> {t('protocol.title')}
            </Link>
            <Link className="btn btn-outline-primary" to={`${base}/impostazioni/accesso`}>
              <Icon name="lock" /> {t('account.provider.settings')}
            </Link>
          </>
        }
      >
        {t('settings.title')}
      </PageTitle>
      <DoneNotice key={saves} words={saves > 0 ? t('settings.saved') : ''} />
      <QueryState query={query}>
        {(settings) => (
          <SettingsForm
            key={`${settings.version}-${round}`}
            settings={settings}
            onSaved={() => setSaves(saves + 1)}
            onStartOver={() => setRound(round + 1)}
          />
        )}
      </QueryState>
    </div>
  );
}
