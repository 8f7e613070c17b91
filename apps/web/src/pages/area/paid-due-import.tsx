import { useTranslation } from 'react-i18next';
import { useActor } from '../../area/session.js';
import { FormerImports } from '../../imports/former-imports.js';
import { ImportStart } from '../../imports/import-start.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('imports.paidDues.title') }) };

/** What bodies paid, from a file: the template, the file, and what was imported before. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('imports.run') || !can('tariffs.edit'))
    return <EmptyState icon="lock" title={t('imports.notAllowed')} page />;
  return (
    <>
      <Breadcrumb trail={[{ label: t('paid.title'), to: `${base}/quote-pagate` }]} here={t('imports.paidDues.short')} />
      <PageTitle lead={t('imports.paidDues.lead')}>{t('imports.paidDues.title')}</PageTitle>
      <ImportStart target="paid-dues" help={<p>{t('imports.paidDues.help')}</p>} />
      <FormerImports target="paid-dues" />
    </>
  );
}
