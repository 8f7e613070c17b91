import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewToken } from '../../../account/new-token.js';
import { ProfileFrame } from '../../../account/profile-frame.js';
import { useApiTokens } from '../../../account/queries.js';
import { TokenForm } from '../../../account/token-form.js';
import { TokenTable } from '../../../account/token-table.js';
import type { ApiTokenCreated } from '../../../api/types.js';
import type { PageHandle } from '../../../lib/page.js';
import { Icon } from '../../../ui/icon.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.tokens.title') }) };

/** Personal tokens, by which programs act in one's name. */
export function Component() {
  const { t } = useTranslation();
  const tokens = useApiTokens();
  const [made, setMade] = useState<ApiTokenCreated | null>(null);
  return (
    <ProfileFrame part="tokens">
      {made && <NewToken token={made} onKept={() => setMade(null)} />}
      <section aria-labelledby="tokens">
        <h2 id="tokens">{t('account.tokens.mine')}</h2>
        <QueryState query={tokens}>{(list) => <TokenTable tokens={list.tokens} />}</QueryState>
      </section>
      {!made && (
        <section aria-labelledby="new-token-title">
          <h2 id="new-token-title">{t('account.tokens.new')}</h2>
          <TokenForm onCreated={setMade} />
        </section>
      )}
      <p className="button-row">
        <a className="text-link" href="/api/docs">
          <Icon name="external-link" /> {t('account.tokens.docs')}
        </a>
      </p>
    </ProfileFrame>
  );
}
