import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { formatBytes } from '../lib/format.js';
import { describedBy, FieldFrame } from '../ui/field.js';
import { Icon, type IconName } from '../ui/icon.js';
import { problemWords } from '../ui/problem-alert.js';
import { DOCUMENT_EXTENSIONS } from './send-file.js';
import type { UnfinishedUpload, UploadItem, Uploads } from './use-uploads.js';

interface FileDropProps {
  /** Of {@link useUploads}: it stands where the files are used. */
  uploads: Uploads;
  name?: string;
  label?: string;
  /** What stands before the sizes and kinds that are accepted. */
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  /** One file alone: a new version of a document. */
  single?: boolean;
}

/** Files are dropped or chosen, many at once; each shows how far it is, can be paused, tried again and taken away. */
export function FileDrop({ uploads, name = 'files', single = false, required, error, ...props }: FileDropProps) {
  const { t, i18n } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = `field-${name}`;
  const limits = t('upload.hint', {
    size: formatBytes(LIMITS.documentBytes, i18n.language),
    types: DOCUMENT_EXTENSIONS.join(', '),
  });
  const hint = props.hint ? `${props.hint} ${limits}` : limits;
  const full = single && uploads.items.some(({ status }) => status !== 'failed');
  const take = (files: File[]) => uploads.add(single ? files.slice(0, 1) : files);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!full) take(filesOf(event.dataTransfer));
  }

  function remove(key: string) {
    uploads.remove(key);
    input.current?.focus();
  }

  return (
    <FieldFrame {...{ id, hint, error, required }} label={props.label ?? t(single ? 'upload.one' : 'upload.many')}>
      <div
        className={`file-drop${over ? ' file-drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size="md" />
        <span>{t(single ? 'upload.dropOne' : 'upload.dropMany')}</span>
        <input
          ref={input}
          id={id}
          type="file"
          multiple={!single}
          accept={DOCUMENT_EXTENSIONS.map((extension) => `.${extension}`).join(',')}
          className="control control-file"
          {...describedBy(id, hint, error)}
          disabled={full}
          onChange={(event) => {
            take(Array.from(event.target.files ?? []));
            event.target.value = '';
          }}
        />
      </div>
      <ul className="file-list upload-list" aria-label={t('upload.list')}>
        {uploads.items.map((item) => (
          <Item key={item.key} {...{ item, uploads, remove }} />
        ))}
      </ul>
      {uploads.unfinished.length > 0 && <Unfinished uploads={uploads} />}
    </FieldFrame>
  );
}

const ICONS: Record<UploadItem['status'], IconName> = {
  waiting: 'clock',
  sending: 'upload',
  paused: 'clock',
  offline: 'clock',
  failed: 'error',
  arrived: 'check-circle',
};

interface ItemProps {
  item: UploadItem;
  uploads: Uploads;
  remove: (key: string) => void;
}

function Item({ item, uploads, remove }: ItemProps) {
  const { t, i18n } = useTranslation();
  const { key, name, size, sent, status, problem } = item;
  const bytes = (count: number) => formatBytes(count, i18n.language);
  return (
    <li className={problem ? 'file-wrong' : undefined}>
      <Icon name={ICONS[status]} />
      <span className="file-name">
        {name} <span className="muted">({bytes(size)})</span>
        {problem ? (
          <span role="alert" className="file-problem">
            <Words problem={problem} />
          </span>
        ) : (
          status !== 'arrived' && (
            <>
              <progress value={sent} max={size} aria-label={t('upload.progress', { name })} />
              <span className="muted upload-state">
                {status === 'sending'
                  ? t('upload.sent', { sent: bytes(sent), size: bytes(size) })
                  : status !== 'failed' && t(`upload.${status}`)}
              </span>
            </>
          )
        )}
        {status === 'arrived' && <span className="muted upload-state">{t('upload.arrived')}</span>}
      </span>
      {status === 'sending' && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => uploads.pause(key)}>
          {t('upload.pause')} <span className="visually-hidden">{name}</span>
        </button>
      )}
      {(status === 'paused' || (status === 'failed' && isWorthTrying(problem?.status))) && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => uploads.resume(key)}>
          {t(status === 'paused' ? 'upload.resume' : 'upload.retry')} <span className="visually-hidden">{name}</span>
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        onClick={() => remove(key)}
        aria-label={t('upload.remove', { name })}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** What was refused for what it is stays refused. */
const isWorthTrying = (status: number | undefined) => ![413, 415, 422].includes(status ?? 0);

function Words({ problem }: { problem: NonNullable<UploadItem['problem']> }) {
  const { t } = useTranslation();
  if (problem.code === 'empty_file' || problem.code === 'upload_busy') return <>{t(`upload.${problem.code}`)}</>;
  const { what, todo } = problemWords(problem, t);
  return (
    <>
      {what}. {todo}
    </>
  );
}

function Unfinished({ uploads }: { uploads: Uploads }) {
  const { t, i18n } = useTranslation();
  const share = ({ offset, size }: UnfinishedUpload) =>
    new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(offset / size);
  return (
    <div className="notice notice-info">
      <p className="notice-title">{t('upload.unfinished', { count: uploads.unfinished.length })}</p>
      <p>{t('upload.unfinishedLead')}</p>
      <ul className="file-list">
        {uploads.unfinished.map((one) => (
          <li key={one.id}>
            <Icon name="clock" />
            <span className="file-name">
              {one.name} <span className="muted">({t('upload.share', { share: share(one) })})</span>
            </span>
            <button
              type="button"
              className="icon-button"
              onClick={() => uploads.forget(one)}
              aria-label={t('upload.forget', { name: one.name })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Folders cannot be sent as such: what is dropped of them is left out. */
function filesOf({ items, files }: DataTransfer): File[] {
  const folders = new Set(
    Array.from(items).flatMap((item, index) => (item.webkitGetAsEntry()?.isDirectory ? [index] : [])),
  );
  return Array.from(files).filter((_file, index) => !folders.has(index));
}
