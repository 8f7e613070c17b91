import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { problemOf, type Problem } from '../../api/problem.js';
import { inspectEvent, type Invitation } from '../../events/links.js';
import { RegistrationForm } from '../../events/registration-form.js';
import type { PageHandle } from '../../lib/page.js';
import { formatDate, formatTime } from '../../lib/format.js';
import { useHydrated } from '../../lib/use-hydrated.js';
import { useCentre } from '../../shell/use-centre.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('registration.title') }) };

const TOKEN = /^#([\w-]{20,200})$/;

/**
 * Where the links of events lead. The token stands behind `#`, so that no server's log holds it; opening the page
 * uses nothing up.
 */
export function Component() {
  const { t } = useTranslation();
  const ready = useHydrated();
  const asked = TOKEN.exec(useLocation().hash)?.[1] ?? null;
  const [kept, setKept] = useState(asked);
  if (asked !== null && asked !== kept) setKept(asked);
  const token = asked ?? kept;
  return (
    <div className="container page narrow">
      <noscript>
        <p className="notice notice-info">{t('registration.needsScript')}</p>
      </noscript>
      {!ready ? (
        <PageTitle>{t('registration.title')}</PageTitle>
      ) : token ? (
        <OpenInvitation key={token} token={token} />
      ) : (
        <Wrong />
      )}
    </div>
  );
}

/** The link is cut, or of an event that is not there any more. */
function Wrong() {
  const { t } = useTranslation();
  const centre = useCentre();
  return (
    <>
      <PageTitle lead={t('registration.wrongLead')}>{t('registration.wrong')}</PageTitle>
      <p>
        {t('registration.askCentre')} <a href={`mailto:${centre.email}`}>{centre.email}</a>
      </p>
      <Link to={`/${centre.slug}`}>{centre.name}</Link>
    </>
  );
}

function OpenInvitation({ token }: { token: string }) {
  const { t, i18n } = useTranslation();
  const [found, setFound] = useState<{ invitation: Invitation } | { problem: Problem } | null>(null);
  useEffect(() => {
    inspectEvent(token).then(
      (invitation) => setFound({ invitation }),
      (error: unknown) => setFound({ problem: problemOf(error) }),
    );
  }, [token]);
  if (!found)
    return (
      <>
        <PageTitle>{t('registration.title')}</PageTitle>
        <p role="status">{t('registration.looking')}</p>
      </>
    );
  if ('problem' in found)
    return found.problem.status === 410 || found.problem.status === 422 ? (
      <Wrong />
    ) : (
      <>
        <PageTitle>{t('registration.title')}</PageTitle>
        <ProblemAlert problem={found.problem} />
      </>
    );
  const { invitation } = found;
  const { title, startsAt, endsAt, place, online, onlineUrl, contact, centre, description, registrations } = invitation;
  const at = (moment: string) => `${formatDate(moment, i18n.language)}, ${formatTime(moment, i18n.language)}`;
  const sameDay = formatDate(startsAt, i18n.language) === formatDate(endsAt, i18n.language);
  return (
    <>
      <PageTitle eyebrow={centre.name}>{title}</PageTitle>
      <dl className="facts">
        <div>
          <dt>{t('registration.when')}</dt>
          <dd>
            {at(startsAt)} – {sameDay ? formatTime(endsAt, i18n.language) : at(endsAt)}
          </dd>
        </div>
        <div>
          <dt>{t('registration.where')}</dt>
          <dd>
            {place}
            {online && (
              <span className={place ? 'cell-note' : undefined}>
                {onlineUrl ? (
                  <a href={onlineUrl} rel="noreferrer">
                    {onlineUrl}
                  </a>
                ) : (
                  t(place ? 'registration.alsoRemote' : 'registration.remote')
                )}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('registration.contact')}</dt>
          <dd>{contact}</dd>
        </div>
      </dl>
      {description && <PlainText text={description} />}
      {registrations === 'open' ? (
        <RegistrationForm token={token} invitation={invitation} onChange={(next) => setFound({ invitation: next })} />
      ) : (
        <section aria-labelledby="closed">
          <h2 id="closed">{t(`registration.state.${registrations}`)}</h2>
          {invitation.cancelReason && <p>{invitation.cancelReason}</p>}
          {invitation.people.length > 0 && registrations !== 'cancelled' && (
            <ul>
              {invitation.people.map(({ id, name, status }) => (
                <li key={id}>
                  {name}: {t(`registration.status.${status}`)}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
