import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LIMITS, TEMPLATE_FORMATS } from '#app/contracts';
import { problemOf, type Problem } from '../api/problem.js';
import { uploadFile } from '../api/upload.js';
import { useActor } from '../area/session.js';
import { useFieldMessage } from '../forms/field-message.js';
import { formatBytes } from '../lib/format.js';
import { newUuid } from '../lib/uuid.js';
import { FieldFrame, describedBy } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { targetOf } from './targets.js';
import { readFile } from './queries.js';

const FIELD = 'import-file';

interface ImportStartProps {
  target: string;
  /** What the template with what is there already is called; without it there is none. */
  current?: string;
  /** How single columns are filled. */
  help?: ReactNode;
}

/** The file to import, and a template of it; what was read is looked at on the page of the import. */
export function ImportStart({ target, current, help }: ImportStartProps) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const { words } = targetOf(target);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const hint = t('imports.fileHint', {
    rows: LIMITS.importRows,
    size: formatBytes(LIMITS.importBytes, i18n.language),
  });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (!(file instanceof File) || file.size === 0)
      return setProblem({
        status: 422,
        code: 'validation_failed',
        errors: [{ field: 'fileId', code: 'required', detail: '' }],
      });
    setProblem(null);
    setShare(0);
    try {
      const stored = await uploadFile(file, { onProgress: setShare, signal: new AbortController().signal });
      const batch = await readFile(target, stored.id, newUuid());
      void navigate(`${base}/importazioni/${batch.id}`);
    } catch (error) {
      setProblem(problemOf(error));
      setShare(null);
    }
  }

  const fileError = useFileError(problem);
  return (
    <form className="import-start" noValidate onSubmit={(event) => void submit(event)}>
      {problem && !fileError && <ProblemAlert problem={problem} />}
      <h2>{t('imports.templateTitle')}</h2>
      <p>{t(`${words}.templateHint`)}</p>
      <p className="import-templates">
        {TEMPLATE_FORMATS.map((format) => (
          <a
            key={format}
            className="btn btn-outline-primary btn-sm"
            href={`/api/v1/imports/templates/${target}?format=${format}`}
            download
          >
            <Icon name="download" /> {t(`imports.template.${format}`)}
          </a>
        ))}
        {current && (
          <a
            className="btn btn-outline-primary btn-sm"
            href={`/api/v1/imports/templates/${target}?format=xlsx&content=current`}
            download
          >
            <Icon name="download" /> {current}
          </a>
        )}
      </p>
      {help}
      <h2>{t('imports.fileTitle')}</h2>
      <FieldFrame id={FIELD} label={t('imports.file')} hint={hint} error={fileError} required>
        <input
          id={FIELD}
          name="file"
          type="file"
          accept=".csv,.txt,.xlsx"
          className="control control-file"
          {...describedBy(FIELD, hint, fileError)}
        />
      </FieldFrame>
      {share !== null && <progress value={share} max={1} aria-label={t('imports.sending')} />}
      <p>
        <button className="btn btn-primary" disabled={share !== null}>
          <Icon name="upload" /> {t(share === null ? 'imports.read' : 'imports.reading')}
        </button>
      </p>
      <p className="muted">{t(`${words}.nothingYet`)}</p>
    </form>
  );
}

/** What is wrong with the file as a whole, in words; columns that it lacks by their names. */
function useFileError(problem: Problem | null): string | undefined {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const errors = problem?.errors ?? [];
  const own = errors.find(({ field }) => field === 'fileId');
  if (own) {
    const codes = ['too_short', 'too_long', 'wrong_type', 'invalid_format'] as const;
    const code = codes.find((known) => known === own.code);
    return code ? t(`imports.wrongFile.${code}`, { rows: LIMITS.importRows }) : message(own.code);
  }
  if (errors.length) return t('imports.missing', { columns: errors.map(({ field }) => `«${field}»`).join(', ') });
  return undefined;
}
