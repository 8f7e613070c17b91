import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProfileFrame } from '../../../account/profile-frame.js';
import { useApiTokens } from '../../../account/queries.js';
import { api } from '../../../api/browser.js';
import { unwrap } from '../../../api/client.js';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import type { PageHandle } from '../../../lib/page.js';
import { DateTime } from '../../../ui/date-time.js';
import { ConfirmDialog } from '../../../ui/dialog.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.calendar.title') }) };

/** The secret address by which a calendar program reads one's expiries; made here, shown once, replaced or taken back. */
export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const client = useQueryClient();
  const tokens = useApiTokens();
  const [asking, setAsking] = useState(false);
  const [copied, setCopied] = useState(false);
  const make = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/calendar-feeds')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-tokens'] }),
    onSettled: () => setAsking(false),
  });
  const known = tokens.data?.tokens.find(({ scopes }) => scopes.length === 1 && scopes[0] === 'calendar.read');
  const feed = make.data;
  return (
    <ProfileFrame part="calendar">
      {make.error && <ProblemAlert problem={problemOf(make.error)} />}
      {feed && (
        <div className="notice notice-success" role="status">
          <p>{t('account.calendar.made')}</p>
          <div className="field">
            <label htmlFor="calendar-address">{t('account.calendar.address')}</label>
            <input
              id="calendar-address"
              className="control token-text"
              readOnly
              value={feed.address}
              onFocus={(event) => event.target.select()}
            />
          </div>
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => void navigator.clipboard?.writeText(feed.address).then(() => setCopied(true))}
          >
            <Icon name="copy" /> {t('account.calendar.copy')}
          </button>{' '}
          {copied && t('account.tokens.copied')}
          <p>{t('account.calendar.contains')}</p>
          <ul>
            {feed.contents.map((content) => (
              <li key={content}>{t(`account.calendar.content.${content}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {known ? (
          <>
            {t('account.calendar.inUse')} <DateTime value={known.createdAt} />
            {known.lastUsedAt && (
              <>
                {' · '}
                {t('account.calendar.lastRead')} <DateTime value={known.lastUsedAt} time />
              </>
            )}
          </>
        ) : (
          t('account.calendar.none')
        )}
      </p>
      <div className="button-row">
        <button
          type="button"
          className={feed ? 'btn btn-outline-primary' : 'btn btn-primary'}
          disabled={make.isPending}
          onClick={() => (known ? setAsking(true) : make.mutate())}
        >
          {t(known ? 'account.calendar.renew' : 'account.calendar.create')}
        </button>
        {known && <Link to={`${base}/profilo/token`}>{t('account.calendar.revoke')}</Link>}
      </div>
      {asking && (
        <ConfirmDialog
          title={t('account.calendar.renewTitle')}
          confirm={t('account.calendar.renew')}
          busy={make.isPending}
          onConfirm={() => make.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('account.calendar.renewText')}</p>
        </ConfirmDialog>
      )}
    </ProfileFrame>
  );
}
