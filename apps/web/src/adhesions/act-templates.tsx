import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf, type Problem } from '../api/problem.js';
import type { Convention } from '../api/types.js';
import type { StoredFile } from '../api/upload.js';
import { FileUpload } from '../ui/file-upload.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { saveConvention, useConventionChange } from './queries.js';

const KINDS = [
  ['resolution', 'resolutionTemplateId'],
  ['determination', 'determinationTemplateId'],
] as const;
type TemplateField = (typeof KINDS)[number][1];

interface ActTemplatesProps {
  convention: Convention;
  onDone: (words: string) => void;
}

/** The templates of the acts that bodies download: the standard ones, or the centre's own. */
export function ActTemplates({ convention, onDone }: ActTemplatesProps) {
  const { t } = useTranslation();
  return (
    <section className="no-print" aria-labelledby="templates">
      <h2 id="templates">{t('acts.templates')}</h2>
      <p>{t('acts.templatesLead')}</p>
      {KINDS.map(([kind, field]) => (
        <div key={kind} className="field-group">
          <h3>{t(`acts.kind.${kind}`)}</h3>
          <p>
            {t(convention[field] ? 'acts.own' : 'acts.standard')}{' '}
            <a href={`/api/v1/conventions/${convention.id}/act-template?kind=${kind}`} download>
              <Icon name="download" /> {t('acts.downloadTemplate', { act: t(`acts.kind.${kind}`) })}
            </a>
          </p>
          <TemplateChange convention={convention} field={field} name={t(`acts.kind.${kind}`)} onDone={onDone} />
        </div>
      ))}
    </section>
  );
}

interface TemplateChangeProps extends ActTemplatesProps {
  field: TemplateField;
  name: string;
}

/** A DOCX goes in place of the template at once, or is refused with the fields that nobody knows. */
function TemplateChange({ convention, field, name, onDone }: TemplateChangeProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<{ problem: Problem; file: string } | null>(null);
  const change = useConventionChange((fileId: string | null) => saveConvention(convention, { [field]: fileId }));
  const send = (fileId: string | null, file = '') =>
    change.mutate(fileId, {
      onSuccess: () => {
        setRefused(null);
        onDone(t(fileId ? 'acts.templateChanged' : 'acts.templateRestored', { act: name }));
      },
      onError: (error) => setRefused({ problem: problemOf(error), file }),
    });
  const unknown = refused?.problem.errors?.filter(({ code }) => code === 'unknown_field') ?? [];
  return (
    <>
      {refused && unknown.length === 0 && <ProblemAlert problem={refused.problem} />}
      {unknown.length > 0 && (
        <div className="notice notice-danger" role="alert">
          <p>{t('acts.unknownFields', { file: refused!.file })}</p>
          <ul>
            {unknown.map((one) => (
              <li key={one.field}>
                <code>{`{${one.field.slice(one.field.indexOf('.') + 1)}}`}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileUpload
        name={field}
        label={t('acts.upload', { act: name })}
        hint={t('acts.uploadHint')}
        only={{ extension: 'docx', bytes: LIMITS.actTemplateBytes }}
        files={[]}
        onChange={(update) => {
          const [file] = update([]) as (StoredFile | undefined)[];
          if (file) send(file.id, file.name);
        }}
      />
      {convention[field] && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={change.isPending}
          onClick={() => send(null)}
        >
          {t('acts.restore')}
        </button>
      )}
    </>
  );
}
