import { useTranslation } from 'react-i18next';
import {
  Link,
  useLoaderData,
  useSearchParams,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import { loadDemo } from '../../account/demo-mails.js';
import { requestSignInLink } from '../../account/links.js';
import { MailRequest } from '../../account/mail-request.js';
import { keepNext, safeNext } from '../../account/next-page.js';
import { PasswordSignIn } from '../../account/password-sign-in.js';
import type { PageHandle } from '../../lib/page.js';
import { OutcomeNotice } from '../../providers/outcome-notice.js';
import { ProviderButtons } from '../../providers/provider-buttons.js';
import { centreOf, loadCentreWays, outcomeOf } from '../../providers/sign-in-ways.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { PageTitle } from '../../ui/page-title.js';

export async function loader(args: LoaderFunctionArgs) {
  const [demo, ways] = await Promise.all([loadDemo(args), loadCentreWays(args)]);
  return { demo, ways };
}
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  centreOf(currentUrl.searchParams) !== centreOf(nextUrl.searchParams);
export const handle: PageHandle = { head: ({ t }) => ({ title: t('signIn.title') }) };

const BY_LINK = 'collegamento';

/** The ways in: the centre's own, a password for who comes every day, a link by mail for who comes twice a year. */
export function Component() {
  const { t } = useTranslation();
  const { demo, ways } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const next = safeNext(params.get('next'));
  const outcome = outcomeOf(params);
  const centre = params.get('centro');
  const byLink = params.get('modo') === BY_LINK;
  const way = (mode: string | null) => {
    const asked = new URLSearchParams({
      ...(centre && { centro: centre }),
      ...(mode && { modo: mode }),
      ...(next && { next }),
    }).toString();
    return asked ? `/accedi?${asked}` : '/accedi';
  };
  const askForLink = (email: string) => {
    keepNext(next);
    return requestSignInLink(email);
  };
  return (
    <PublicFrame>
      <div className="container page narrow">
        <PageTitle lead={t('signIn.lead')}>{t('signIn.title')}</PageTitle>
        {outcome && <OutcomeNotice outcome={outcome} centre={ways.centre} />}
        {next && <p className="notice notice-info">{t('signIn.first')}</p>}
        <noscript>
          <p className="notice notice-info">{t('area.needsScript')}</p>
        </noscript>
        <ProviderButtons {...ways} next={next} />
        <nav className="views" aria-label={t('account.signIn.ways')}>
          <ul>
            <li>
              <Link to={way(null)} replace aria-current={byLink ? undefined : 'true'}>
                {t('account.signIn.byPassword')}
              </Link>
            </li>
            <li>
              <Link to={way(BY_LINK)} replace aria-current={byLink ? 'true' : undefined}>
                {t('account.signIn.byLink')}
              </Link>
            </li>
          </ul>
        </nav>
        {byLink ? (
          <MailRequest
            send={askForLink}
            submit={t('account.signIn.sendLink')}
            hint={t('account.signIn.linkHint')}
            lasts={t('account.signIn.linkLasts')}
            demo={demo}
          />
        ) : (
          <PasswordSignIn next={next} />
        )}
        <p className="muted">{t('signIn.help')}</p>
      </div>
    </PublicFrame>
  );
}
