import { useTranslation } from 'react-i18next';
import { useActor } from '../../area/session.js';
import { FormerImports } from '../../imports/former-imports.js';
import { ImportStart } from '../../imports/import-start.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('imports.timesheets.title') }) };

/** Hours of people from a file: the template, the file, and what was imported before. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('imports.run') || !can('costs.edit')) return <EmptyState icon="lock" title={t('imports.notAllowed')} page />;
  return (
    <>
      <Breadcrumb
        trail={[{ label: t('hours.people.title'), to: `${base}/ore/persone` }]}
        here={t('imports.timesheets.short')}
      />
      <PageTitle lead={t('imports.timesheets.lead')}>{t('imports.timesheets.title')}</PageTitle>
      <ImportStart target="timesheets" help={<p>{t('imports.timesheets.help')}</p>} />
      <FormerImports target="timesheets" />
    </>
  );
}
