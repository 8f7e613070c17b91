import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadDemo } from '../../account/demo-mails.js';
import { requestPasswordReset } from '../../account/links.js';
import { MailRequest } from '../../account/mail-request.js';
import type { PageHandle } from '../../lib/page.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { PageTitle } from '../../ui/page-title.js';

export const loader = (args: LoaderFunctionArgs): Promise<boolean> => loadDemo(args);
export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.forgotten.title') }) };

/** Who forgot the password chooses a new one by a link; or comes in without. */
export function Component() {
  const { t } = useTranslation();
  const demo = useLoaderData<typeof loader>();
  return (
    <PublicFrame>
      <div className="container page narrow">
        <Breadcrumb trail={[{ to: '/accedi', label: t('signIn.title') }]} here={t('account.forgotten.title')} />
        <PageTitle lead={t('account.forgotten.lead')}>{t('account.forgotten.title')}</PageTitle>
        <noscript>
          <p className="notice notice-info">{t('area.needsScript')}</p>
        </noscript>
        <MailRequest
          send={requestPasswordReset}
          submit={t('account.forgotten.submit')}
          hint={t('account.forgotten.hint')}
          lasts={t('account.forgotten.lasts')}
          demo={demo}
        />
        <p>
          <Link to="/accedi?modo=collegamento">{t('account.forgotten.without')}</Link>
        </p>
        <p className="muted">{t('signIn.help')}</p>
      </div>
    </PublicFrame>
  );
}
