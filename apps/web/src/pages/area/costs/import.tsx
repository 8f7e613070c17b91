import { useTranslation } from 'react-i18next';
import { useActor } from '../../../area/session.js';
import { FormerImports } from '../../../imports/former-imports.js';
import { ImportStart } from '../../../imports/import-start.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('imports.costs.title') }) };

/** Cost items from a file: the template, the file, and what was imported before. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('imports.run') || !can('costs.edit')) return <EmptyState icon="lock" title={t('imports.notAllowed')} page />;
  return (
    <>
      <Breadcrumb trail={[{ label: t('imports.costs.parent'), to: `${base}/costi` }]} here={t('imports.costs.short')} />
      <PageTitle lead={t('imports.costs.lead')}>{t('imports.costs.title')}</PageTitle>
      <ImportStart
        target="cost-items"
        help={
          <>
            <p>{t('imports.costs.help')}</p>
            <p>{t('imports.costs.partsHelp')}</p>
          </>
        }
      />
      <FormerImports target="cost-items" />
    </>
  );
}
