import { useTranslation } from 'react-i18next';
import { Select } from '../ui/field.js';
import { folderChoices } from './folders.js';
import type { Folder } from './queries.js';

interface FolderSelectProps {
  folders: readonly Folder[];
  /** Not offered, nor what stands in it: it is what is to be moved. */
  without?: string;
  value: string | null;
  error?: string | undefined;
  onChange: (id: string | null) => void;
}

/** Where something is to stand: in the space itself, or in one of its folders. */
export function FolderSelect({ folders, without, value, error, onChange }: FolderSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      name="folder"
      label={t('documents.field.folder')}
      value={value ?? ''}
      error={error}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">{t('documents.topFolder')}</option>
      {folderChoices(folders, without).map(({ id, path }) => (
        <option key={id} value={id}>
          {path}
        </option>
      ))}
    </Select>
  );
}
