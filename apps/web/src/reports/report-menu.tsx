import { useTranslation } from 'react-i18next';
import { today } from '../lib/format.js';
import { Menu } from '../ui/menu.js';

const YEARS_OFFERED = 3;

interface ReportMenuProps {
  label: string;
  /** The route that draws it, such as `/api/v1/reports/centre`. */
  path: string;
}

/** A yearly report to be had for this year so far, and those before: links, which the browser's own downloads follow. */
export function ReportMenu({ label, path }: ReportMenuProps) {
  const { t } = useTranslation();
  const now = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_OFFERED }, (_, back) => now - back);
  return (
    <div className="export-menu no-print">
      <Menu label={label} icon="download" align="end">
        {years.map((year) => (
          <li key={year}>
            <a href={`${path}?year=${year}`} download>
              {t(year === now ? 'reports.soFar' : 'reports.year', { year })}
            </a>
          </li>
        ))}
      </Menu>
    </div>
  );
}
