import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { TextField } from '../ui/field.js';

/** The year in the address, where it is one. */
export function yearAsked(params: URLSearchParams): string | undefined {
  const year = params.get('anno') ?? '';
  return /^(199\d|2[01]\d\d)$/.test(year) ? year : undefined;
}

/** A filter by year. */
export function YearFilter() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  return (
    <TextField
      name="anno"
      id="filter-anno"
      label={t('paid.year')}
      inputMode="numeric"
      maxLength={4}
      defaultValue={params.get('anno') ?? ''}
    />
  );
}
