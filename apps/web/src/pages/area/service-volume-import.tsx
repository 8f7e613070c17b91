import { useTranslation } from 'react-i18next';
import { useActor } from '../../area/session.js';
import { FormerImports } from '../../imports/former-imports.js';
import { ImportStart } from '../../imports/import-start.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('imports.volumes.title') }) };

/** What bodies used of services, from a file: the template, the file, and what was imported before. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('imports.run') || !can('tariffs.edit'))
    return <EmptyState icon="lock" title={t('imports.notAllowed')} page />;
  return (
    <>
      <Breadcrumb
        trail={[{ label: t('volumes.title'), to: `${base}/quantita-usate` }]}
        here={t('imports.volumes.short')}
      />
      <PageTitle lead={t('imports.volumes.lead')}>{t('imports.volumes.title')}</PageTitle>
      <ImportStart target="service-volumes" help={<p>{t('imports.volumes.help')}</p>} />
      <FormerImports target="service-volumes" />
    </>
  );
}
