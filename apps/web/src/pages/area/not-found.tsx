import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('error.notFound.title') }) };

export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <>
      <PageTitle lead={t('error.notFound.what')}>{t('error.notFound.title')}</PageTitle>
      <Link to={base}>{t('area.toHome')}</Link>
    </>
  );
}
