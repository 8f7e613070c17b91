import { useTranslation } from 'react-i18next';
import type { PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('accessibility.title') }) };

const SECTIONS = ['state', 'limits', 'feedback', 'procedure'] as const;

export function Component() {
  const centre = useCentre();
  const { t } = useTranslation();
  const words = { owner: centre.ownerName, email: centre.email, pec: centre.pec, phone: centre.phone };
  return (
    <div className="container page reading">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('accessibility.title')} />
      <PageTitle lead={t('accessibility.lead', words)}>{t('accessibility.title')}</PageTitle>
      {SECTIONS.map((section) => (
        <section key={section} aria-labelledby={section}>
          <h2 id={section}>{t(`accessibility.${section}.title`)}</h2>
          <PlainText text={t(`accessibility.${section}.text`, words)} />
        </section>
      ))}
    </div>
  );
}
