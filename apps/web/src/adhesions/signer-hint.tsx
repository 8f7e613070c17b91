import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Adhesion } from '../api/types.js';
import { formatDate } from '../lib/format.js';

/** The papers by which a body signed, each with whether its signer held an office that signs: a hint, it stops nothing. */
export function useSignerChecks({ id, version, documents }: Adhesion) {
  return useQuery({
    queryKey: ['adhesions', 'signers', id, version],
    queryFn: () => unwrap(api.GET('/api/v1/adhesions/{id}/signers', { params: { path: { id } } })),
    enabled: documents.some(({ signature }) => signature === 'digital'),
  });
}

type Check = NonNullable<ReturnType<typeof useSignerChecks>['data']>['papers'][number];

export function SignerHint({ check }: { check: Check | undefined }) {
  const { t, i18n } = useTranslation();
  if (!check) return null;
  const date = formatDate(check.day, i18n.language);
  const names = check.maySign.map(({ kind, name }) => `${name} (${t(`office.kind.${kind}`)})`).join(', ');
  return (
    <p className={`cell-note${check.verdict === 'unknown' ? ' cell-note-attention' : ''}`}>
      {t(`adhesions.signer.${check.verdict}`, { date, names })}
    </p>
  );
}
