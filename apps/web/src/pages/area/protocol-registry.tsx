import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { useCheckRegistry, useRegistry } from '../../protocol/queries.js';
import { RegistryForm } from '../../protocol/registry-form.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('protocol.title') }) };

/** How the centre gets its protocol numbers. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const query = useRegistry(can('settings.edit'));
  const [saves, setSaves] = useState(0);
  if (!can('settings.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/impostazioni`, label: t('settings.title') }]} here={t('protocol.title')} />
      <PageTitle lead={t('protocol.lead')}>{t('protocol.title')}</PageTitle>
      <DoneNotice key={saves} words={saves > 0 ? t('protocol.saved') : ''} />
      <QueryState query={query}>
        {(registry) => (
          <>
            <RegistryForm key={registry.version} registry={registry} onSaved={() => setSaves(saves + 1)} />
            {registry.kind === 'http' && <Check key={`check-${registry.version}`} />}
          </>
        )}
      </QueryState>
    </div>
  );
}

function Check() {
  const { t } = useTranslation();
  const check = useCheckRegistry();
  return (
    <section aria-labelledby="check">
      <h2 id="check">{t('protocol.connection')}</h2>
      <div role="status">
        {check.data && (
          <p className={`notice notice-${check.data.outcome === 'ready' ? 'info' : 'warning'}`}>
            {t(`protocol.check.${check.data.outcome}`)}
            {check.data.detail && <span className="cell-note">{check.data.detail}</span>}
          </p>
        )}
      </div>
      {check.isError && <ProblemAlert problem={problemOf(check.error)} />}
      <button
        type="button"
        className="btn btn-outline-primary"
        disabled={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('protocol.try')}
      </button>
    </section>
  );
}
