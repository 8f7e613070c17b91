import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS } from '#app/contracts';
import { Menu } from '../ui/menu.js';

/** What may stand in the question of a list. */
export type ListFilters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

interface ExportMenuProps {
  /** The route of the export, such as `/api/v1/services/export`. */
  path: string;
  /** The filters of the list as the API asks for them; its page does not count. */
  filters: ListFilters;
}

/** A list as a file of each kind: links, which the browser's own downloads follow. */
export function ExportMenu({ path, filters }: ExportMenuProps) {
  const { t } = useTranslation();
  return (
    <div className="export-menu no-print">
      <Menu label={t('lists.export')} icon="download" align="end">
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <a href={exportAddress(path, filters, format)} download>
              {t(`lists.formats.${format}`)}
            </a>
          </li>
        ))}
      </Menu>
    </div>
  );
}

export function exportAddress(path: string, filters: ListFilters, format: string): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined && !['cursor', 'limit'].includes(name)) query.set(name, String(value));
  return `${path}?${query.toString()}`;
}
