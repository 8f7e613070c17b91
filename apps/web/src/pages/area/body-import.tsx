import { useTranslation } from 'react-i18next';
import { useActor } from '../../area/session.js';
import { FormerImports } from '../../imports/former-imports.js';
import { ImportStart } from '../../imports/import-start.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('imports.bodies.title') }) };

/** Bodies from a file: the template, the file, and what was imported before. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('imports.run')) return <EmptyState icon="lock" title={t('imports.notAllowed')} page />;
  return (
    <>
      <Breadcrumb trail={[{ label: t('bodies.title'), to: `${base}/enti` }]} here={t('imports.bodies.short')} />
      <PageTitle lead={t('imports.bodies.lead')}>{t('imports.bodies.title')}</PageTitle>
      <ImportStart target="bodies" current={t('imports.bodies.current')} help={<p>{t('imports.bodies.help')}</p>} />
      <FormerImports target="bodies" />
    </>
  );
}
