import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiTokenCreated } from '../api/types.js';
import { Icon } from '../ui/icon.js';

/** A token just made, shown this once. */
export function NewToken({ token, onKept }: { token: ApiTokenCreated; onKept: () => void }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => title.current?.focus(), []);
  const copy = async () => {
    input.current?.select();
    // Over plain http the browser has no clipboard for us: what is selected is copied by hand.
    try {
      await navigator.clipboard.writeText(token.token);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="notice notice-success">
      <h2 className="told-heading" ref={title} tabIndex={-1}>
        {t('account.tokens.madeTitle', { name: token.name })}
      </h2>
      <p>{t('account.tokens.madeText')}</p>
      <div className="field">
        <label htmlFor="new-token">{t('account.tokens.token')}</label>
        <input
          ref={input}
          id="new-token"
          className="control token-text"
          readOnly
          value={token.token}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="button-row">
        <button type="button" className="btn btn-primary" onClick={() => void copy()}>
          <Icon name="copy" /> {t('account.tokens.copy')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onKept}>
          {t('account.tokens.kept')}
        </button>
        <p role="status">{copied ? t('account.tokens.copied') : ''}</p>
      </div>
    </div>
  );
}
