import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../lib/format.js';

interface DateTimeProps {
  value: string;
  /** Also the hour. */
  time?: boolean;
}

/** A moment as it was in Rome: 12/03/2026 or 12/03/2026, 09:15. */
export function DateTime({ value, time }: DateTimeProps) {
  const { i18n } = useTranslation();
  const date = formatDate(value, i18n.language);
  return <time dateTime={value}>{time ? `${date}, ${formatTime(value, i18n.language)}` : date}</time>;
}
