import { useTranslation } from 'react-i18next';
import { today } from '../lib/format.js';
import { Menu } from '../ui/menu.js';

const YEARS_OFFERED = 3;

/** This year so far and those before, each with the key of its words. */
export function reportYears() {
  const now = Number(today().slice(0, 4));
  return Array.from({ length: YEARS_OFFERED }, (_, back) => ({
    year: now - back,
    label: back === 0 ? ('reports.soFar' as const) : ('reports.year' as const),
  }));
}

interface ReportMenuProps {
  label: string;
  /** The route that draws it, such as `/api/v1/reports/centre`. */
  path: string;
}

/** A yearly report to be had for this year so far, and those before: links, which the browser's own downloads follow. */
export function ReportMenu({ label, path }: ReportMenuProps) {
  const { t } = useTranslation();
  return (
    <div className="export-menu no-print">
      <Menu label={label} icon="download" align="end">
        {reportYears().map(({ year, label: words }) => (
          <li key={year}>
            <a href={`${path}?year=${year}`} download>
              {t(words, { year })}
            </a>
          </li>
        ))}
      </Menu>
    </div>
  );
}
