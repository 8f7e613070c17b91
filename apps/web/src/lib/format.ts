import type { Language } from '../i18n/index.js';

const TIME_ZONE = 'Europe/Rome';
const STEP = 1024;

const locale = (language: string) => (language === 'en' ? 'en-GB' : 'it-IT');

export function formatDate(value: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: TIME_ZONE,
  }).format(new Date(value));
}

export function formatTime(value: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: TIME_ZONE,
  }).format(new Date(value));
}

export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(locale(language), { useGrouping: 'always' }).format(value);
}

export function formatBytes(bytes: number, language: string): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  const step = bytes < STEP ? 0 : bytes < STEP ** 2 ? 1 : bytes < STEP ** 3 - STEP ? 2 : 3;
  const value = bytes / STEP ** step;
  const digits = step >= 2 ? 1 : 0;
  const number = new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits }).format(value);
  return `${number} ${units[step]}`;
}

/** Minutes as people say them: 90 → 1 h 30 min. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Today in Rome as yyyy-mm-dd, for date fields. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());
}

export function otherLanguage(language: string): Language {
  return language === 'en' ? 'it' : 'en';
}
