import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import type { DemoMail, DemoMailSummary } from '../../api/types.js';
import { MAIL_SANDBOX, mailContentPath } from '../../lib/mail-content.js';
import { apiOf, type PageHandle } from '../../lib/page.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

interface MailData {
  items: DemoMailSummary[];
  open: DemoMail | null;
  asText: boolean;
}

export async function loader(args: LoaderFunctionArgs): Promise<MailData> {
  const params = new URL(args.request.url).searchParams;
  const api = apiOf(args);
  const id = params.get('mail');
  const [{ items }, open] = await Promise.all([
    load(api.GET('/api/v1/demo-mails')),
    id ? load(api.GET('/api/v1/demo-mails/{id}', { params: { path: { id } } })) : null,
  ]);
  return { items, open, asText: params.get('testo') === '1' };
}

export const handle: PageHandle<MailData> = { head: ({ data, t }) => data && { title: t('mail.title') } };

/** The mails that a demonstration without a mail server would have sent. */
export function Component() {
  const { items, open, asText } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <PublicFrame>
      <div className="container page">
        <PageTitle lead={t('mail.lead')}>{t('mail.title')}</PageTitle>
        {items.length === 0 && (
          <EmptyState icon="mail" title={t('mail.none')}>
            <p>{t('mail.noneHint')}</p>
          </EmptyState>
        )}
        <div className="mail-columns">
          {items.length > 0 && (
            <nav aria-label={t('mail.list')}>
              <ul className="mail-list">
                {items.map((mail) => (
                  <li key={mail.id}>
                    <Link
                      to={`/demo/posta?mail=${encodeURIComponent(mail.id)}`}
                      aria-current={open?.id === mail.id ? 'true' : undefined}
                    >
                      <span className="mail-subject">{mail.subject}</span>
                      <span className="muted">
                        {mail.to} · <DateTime value={mail.sentAt} time />
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {open && <OpenMail mail={open} asText={asText} />}
        </div>
      </div>
    </PublicFrame>
  );
}

function OpenMail({ mail, asText }: { mail: DemoMail; asText: boolean }) {
  const { t } = useTranslation();
  const address = `/demo/posta?mail=${encodeURIComponent(mail.id)}`;
  return (
    <article className="mail" aria-labelledby="mail-subject">
      <h2 id="mail-subject">{mail.subject}</h2>
      <dl className="facts facts-tight">
        <div>
          <dt>{t('mail.from')}</dt>
          <dd>{mail.from}</dd>
        </div>
        <div>
          <dt>{t('mail.to')}</dt>
          <dd>{mail.to}</dd>
        </div>
        <div>
          <dt>{t('mail.sentAt')}</dt>
          <dd>
            <DateTime value={mail.sentAt} time />
          </dd>
        </div>
      </dl>
      <p>
        <Link to={asText ? address : `${address}&testo=1`}>{t(asText ? 'mail.asHtml' : 'mail.asText')}</Link>
      </p>
      {asText ? (
        <pre className="mail-text">{mail.text}</pre>
      ) : (
        <iframe className="mail-frame" title={mail.subject} sandbox={MAIL_SANDBOX} src={mailContentPath(mail.id)} />
      )}
    </article>
  );
}
