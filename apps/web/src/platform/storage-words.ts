import { useTranslation } from 'react-i18next';
import { formatBytes, formatNumber } from '../lib/format.js';
import type { StorageOfCentre } from './queries.js';

const MEGABYTE = 1024 * 1024;

/** How the room of a centre is said. */
export function useStorageWords() {
  const { t, i18n } = useTranslation();
  const size = (megabytes: number) => formatBytes(megabytes * MEGABYTE, i18n.language);
  const count = (files: number) => formatNumber(files, i18n.language);
  const limit = ({ quotaMegabytes, standardMegabytes }: StorageOfCentre) => {
    if (quotaMegabytes !== null) return size(quotaMegabytes);
    return standardMegabytes === null ? t('storage.none') : t('storage.standard', { size: size(standardMegabytes) });
  };
  return { size, count, limit };
}

/** What holds for a centre in megabytes; null without a limit. */
export const limitOf = ({ quotaMegabytes, standardMegabytes }: StorageOfCentre) => quotaMegabytes ?? standardMegabytes;

/** Whether nothing more is taken; what is smaller than a megabyte may still find room. */
export const isFull = (centre: StorageOfCentre) => centre.megabytes >= (limitOf(centre) ?? Infinity);
