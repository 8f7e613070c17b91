import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityProviders } from '../api/types.js';

/** The addresses that a provider must know of us, to be copied exactly. */
export function ProviderAddresses({ callbackUrl, signedOutUrl }: Omit<IdentityProviders, 'providers'>) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState('');
  const rows = [
    [t('providers.callbackUrl'), callbackUrl],
    [t('providers.signedOutUrl'), signedOutUrl],
  ] as const;
  const copy = (label: string, url: string) =>
    void navigator.clipboard.writeText(url).then(
      () => setCopied(t('providers.copied', { label })),
      () => undefined,
    );
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">{t('providers.addresses')}</h2>
      <p>{t('providers.addressesHint')}</p>
      <dl className="facts">
        {rows.map(([label, url]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code className="copied-address">{url}</code>{' '}
              <button type="button" className="text-button" onClick={() => copy(label, url)}>
                {t('providers.copy')}
                <span className="visually-hidden"> {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p role="status" className="muted">
        {copied}
      </p>
    </section>
  );
}
