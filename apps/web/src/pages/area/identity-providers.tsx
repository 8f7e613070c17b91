import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityProvider } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ProviderAddresses } from '../../providers/provider-addresses.js';
import { ProviderForm } from '../../providers/provider-form.js';
import { ProviderTable } from '../../providers/provider-table.js';
import { useProviders } from '../../providers/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Dialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.provider.settings') }) };

/** By which providers the centre's people may sign in, beside password and mailed links. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const query = useProviders(can('settings.edit'));
  const [edited, setEdited] = useState<IdentityProvider | 'new' | null>(null);
  const [done, setDone] = useState('');
  if (!can('settings.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const finish = (words: string) => {
    setEdited(null);
    setDone(words);
  };
  return (
    <>
      <Breadcrumb
        trail={[{ to: `${base}/impostazioni`, label: t('settings.title') }]}
        here={t('account.provider.settings')}
      />
      <PageTitle
        lead={t('providers.lead')}
        actions={
          <button type="button" className="btn btn-primary" onClick={() => setEdited('new')}>
            <Icon name="plus" /> {t('providers.add')}
          </button>
        }
      >
        {t('account.provider.settings')}
      </PageTitle>
      <DoneNotice key={done} words={done} />
      <QueryState query={query}>
        {({ providers, ...addresses }) => (
          <>
            <section aria-label={t('providers.title')}>
              <ProviderTable providers={providers} onEdit={setEdited} onDone={setDone} />
            </section>
            <ProviderAddresses {...addresses} />
          </>
        )}
      </QueryState>
      {edited && (
        <Dialog
          title={edited === 'new' ? t('providers.add') : t('providers.editTitle', { label: edited.label })}
          onClose={() => setEdited(null)}
        >
          <ProviderForm provider={edited === 'new' ? undefined : edited} onDone={finish} />
        </Dialog>
      )}
    </>
  );
}
