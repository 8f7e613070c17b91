import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf } from '../../api/problem.js';
import type { StoredFile } from '../../api/upload.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { openKit, useKitImportChange } from '../../kits/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FileUpload } from '../../ui/file-upload.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('kits.import') }) };

const REASONS = ['archive_broken', 'archive_foreign', 'archive_altered', 'archive_version', 'not_allowed'] as const;

/** Takes in the archive that another centre packed. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [error, setError] = useState<string>();
  const change = useKitImportChange((fileId: string) => openKit(fileId, keyFor(fileId)));
  if (!can('kits.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const problem = change.isError ? problemOf(change.error) : null;
  const code = problem?.errors?.[0]?.code;
  const reason = REASONS.find((one) => one === code);
  function send(event: FormEvent) {
    event.preventDefault();
    const [file] = files;
    setError(!file ? t('kits.fileNeeded') : files.length > 1 ? t('kits.oneFile') : undefined);
    if (!file || files.length > 1) return;
    change.mutate(file.id, { onSuccess: (kit) => void navigate(`${base}/kit/ricevuti/${kit.id}`) });
  }
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/kit`, label: t('kits.title') }]} here={t('kits.import')} />
      <PageTitle lead={t('kits.importLead')}>{t('kits.import')}</PageTitle>
      <form noValidate onSubmit={send}>
        {problem && <ProblemAlert problem={problem}>{reason && <p>{t(`kits.refused.${reason}`)}</p>}</ProblemAlert>}
        <FileUpload
          name="kit"
          label={t('kits.file')}
          hint={t('kits.fileHint')}
          files={files}
          error={error}
          onChange={(update) => {
            setFiles(update);
            setError(undefined);
            change.reset();
          }}
        />
        <div className="button-row">
          <button className="btn btn-primary" disabled={change.isPending}>
            {t('kits.examine')}
          </button>
        </div>
      </form>
    </div>
  );
}
