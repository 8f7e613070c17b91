import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Get } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';

type Report = Get<'/api/v1/files/{id}/signatures'>;
const SIGNABLE = ['application/pdf', 'application/pkcs7-mime'];

interface FileSignaturesProps {
  fileId: string;
  mediaType: string;
  /** A signature is what this paper is for: that there is none is said. */
  expected?: boolean;
}

/** The signatures that a file carries, as their certificates name them: shown, never verified. */
export function FileSignatures({ fileId, mediaType, expected = false }: FileSignaturesProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const signable = SIGNABLE.includes(mediaType);
  const query = useQuery({
    queryKey: ['files', 'signatures', fileId],
    queryFn: () => unwrap(api.GET('/api/v1/files/{id}/signatures', { params: { path: { id: fileId } } })),
    enabled: signable && can('files.read'),
    // A stored file never changes.
    staleTime: Infinity,
  });
  const none = expected && <span className="cell-note">{t('signatures.none')}</span>;
  if (!signable) return none;
  if (!query.data) return null;
  const { signatures, unreadable, content } = query.data;
  return (
    <>
      {signatures.length > 0 && (
        <ul className="signatures" aria-label={t('signatures.list')}>
          {signatures.map((signature, index) => (
            <li key={index} className="cell-note">
              <Icon name="pencil" /> <Signer signature={signature} />
            </li>
          ))}
        </ul>
      )}
      {unreadable && <span className="cell-note">{t('signatures.unreadable')}</span>}
      {!signatures.length && !unreadable && none}
      {content && (
        <a className="cell-note" href={`/api/v1/files/${fileId}/signed-content`} download={content.name}>
          <Icon name="file" /> {t('signatures.extract', { name: content.name })}
        </a>
      )}
    </>
  );
}

function Signer({ signature }: { signature: Report['signatures'][number] }) {
  const { t } = useTranslation();
  const { name, fiscalCode, claimedAt, issuer } = signature;
  return (
    <>
      {t('signatures.by', { name: name ?? t('signatures.unnamed') })}
      {fiscalCode && ` (${fiscalCode})`}
      {claimedAt && (
        <>
          , <DateTime value={claimedAt} time />
        </>
      )}
      {issuer && `, ${t('signatures.issuer', { issuer })}`} – <strong>{t('signatures.notVerified')}</strong>
    </>
  );
}
