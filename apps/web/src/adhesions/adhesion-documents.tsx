import { useTranslation } from 'react-i18next';
import type { Adhesion } from '../api/types.js';
import { FileSignatures } from '../files/file-signatures.js';
import { formatBytes } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { SignerHint, useSignerChecks } from './signer-hint.js';

/** The papers of an adhesion, each with the step that brought it. */
export function AdhesionDocuments({ adhesion }: { adhesion: Adhesion }) {
  const { t, i18n } = useTranslation();
  const signers = useSignerChecks(adhesion);
  const checkOf = (fileId: string) => signers.data?.papers.find((paper) => paper.fileId === fileId);
  const eventOf = (id: string | null) => adhesion.events.find((event) => event.id === id);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('adhesions.documents')}</h2>
      {adhesion.documents.length === 0 ? (
        <EmptyState icon="file" title={t('adhesions.noDocuments')} />
      ) : (
        <DataTable
          caption={t('adhesions.documents')}
          hideCaption
          rows={adhesion.documents}
          rowKey={(document) => document.fileId}
          columns={[
            {
              key: 'name',
              header: t('adhesions.document'),
              rowHeader: true,
              cell: (document) => (
                <>
                  <a href={`/api/v1/files/${document.fileId}/content`} download={document.name}>
                    <Icon name="download" /> {document.name}
                  </a>
                  <FileSignatures
                    fileId={document.fileId}
                    mediaType={document.mediaType}
                    expected={document.kind === 'convention'}
                  />
                  <SignerHint check={checkOf(document.fileId)} />
                </>
              ),
            },
            {
              key: 'kind',
              header: t('adhesions.kindLabel'),
              cell: (document) => t(`adhesions.kind.${document.kind}`),
            },
            {
              key: 'with',
              header: t('adhesions.addedWith'),
              cell: (document) => {
                const event = eventOf(document.eventId);
                return event ? (
                  <>
                    {t(`adhesions.did.${event.command}`)}, <DateTime value={event.at} />
                  </>
                ) : (
                  '–'
                );
              },
            },
            {
              key: 'size',
              header: t('adhesions.size'),
              numeric: true,
              cell: (document) => formatBytes(document.size, i18n.language),
            },
          ]}
        />
      )}
    </section>
  );
}
