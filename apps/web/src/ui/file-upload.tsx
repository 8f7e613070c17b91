import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTACHABLE_TYPES, LIMITS } from '#app/contracts';
import { api } from '../api/browser.js';
import { problemOf, type Problem } from '../api/problem.js';
import { uploadFile, type StoredFile } from '../api/upload.js';
import { formatBytes } from '../lib/format.js';
import { newUuid } from '../lib/uuid.js';
import { describedBy, FieldFrame } from './field.js';
import { Icon } from './icon.js';
import { problemWords } from './problem-alert.js';

interface Upload {
  key: string;
  name: string;
  size: number;
  progress: number;
  stop: AbortController;
  problem?: Problem;
}

interface FileUploadProps {
  name: string;
  files: StoredFile[];
  onChange: (update: (files: StoredFile[]) => StoredFile[]) => void;
  label?: string;
  /** What stands before the sizes and kinds that are accepted. */
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  /** One kind of file alone, such as `docx`, and how large at most, in bytes. */
  only?: { extension: string; bytes: number };
  inputRef?: Ref<HTMLInputElement>;
}

const EXTENSIONS = [...new Set(Object.values(ATTACHABLE_TYPES).flat())];

/** Files go up while the person writes on; each shows how far it is and can be taken away. */
export function FileUpload({ name, files, onChange, required = false, only, ...props }: FileUploadProps) {
  const { t, i18n } = useTranslation();
  const id = `field-${name}`;
  const input = useRef<HTMLInputElement>(null);
  const extensions = only ? [only.extension] : EXTENSIONS;
  const bytes = only?.bytes ?? LIMITS.fileBytes;
  useImperativeHandle(props.inputRef, () => input.current!);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  const drop = (key: string) => setUploads((all) => all.filter((upload) => upload.key !== key));

  async function start(file: File) {
    const key = newUuid();
    const upload: Upload = { key, name: file.name, size: file.size, progress: 0, stop: new AbortController() };
    if (file.size > bytes) {
      setUploads((all) => [...all, { ...upload, problem: { status: 413, code: 'payload_too_large' } }]);
      return;
    }
    setUploads((all) => [...all, upload]);
    try {
      const onProgress = (progress: number) => change(key, { progress });
      const stored = await uploadFile(file, { onProgress, signal: upload.stop.signal });
      onChange((all) => [...all, stored]);
      drop(key);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') drop(key);
      else change(key, { problem: problemOf(error) });
    }
  }

  async function remove(file: StoredFile) {
    onChange((all) => all.filter((kept) => kept.id !== file.id));
    input.current?.focus();
    // A file that stays behind unattached is swept by the server.
    await api.DELETE('/api/v1/files/{id}', { params: { path: { id: file.id } } }).catch(() => undefined);
  }

  const room = LIMITS.filesPerMessage - files.length - uploads.length;
  const limits = t('file.hint', { size: formatBytes(bytes, i18n.language), types: extensions.join(', ') });
  const hint = props.hint ? `${props.hint} ${limits}` : limits;
  return (
    <FieldFrame {...{ id, hint, required }} label={props.label ?? t('file.label')} error={props.error}>
      <input
        ref={input}
        id={id}
        type="file"
        multiple={!only}
        accept={extensions.map((extension) => `.${extension}`).join(',')}
        className="control control-file"
        {...describedBy(id, hint, props.error)}
        disabled={room <= 0}
        onChange={(event) => {
          Array.from(event.target.files ?? [])
            .slice(0, room)
            .forEach((file) => void start(file));
          event.target.value = '';
        }}
      />
      <ul className="file-list" aria-label={t('file.list')}>
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="clip" />
            <span className="file-name">
              {file.name} <span className="muted">({formatBytes(file.size, i18n.language)})</span>
            </span>
            <RemoveButton name={file.name} onClick={() => void remove(file)} />
          </li>
        ))}
        {uploads.map((upload) => (
          <li key={upload.key} className={upload.problem ? 'file-wrong' : undefined}>
            <Icon name={upload.problem ? 'error' : 'upload'} />
            <span className="file-name">
              {upload.name}
              {upload.problem ? (
                <span role="alert" className="file-problem">
                  {problemWords(upload.problem, t).what}. {problemWords(upload.problem, t).todo}
                </span>
              ) : (
                <progress value={upload.progress} max={1} aria-label={t('file.progress', { name: upload.name })} />
              )}
            </span>
            <RemoveButton
              name={upload.name}
              onClick={() => {
                upload.stop.abort();
                drop(upload.key);
              }}
            />
          </li>
        ))}
      </ul>
    </FieldFrame>
  );
}

function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="icon-button" onClick={onClick} aria-label={t('file.remove', { name })}>
      <Icon name="close" />
    </button>
  );
}
