import { useTranslation } from 'react-i18next';

const CODES = [
  'required',
  'wrong_type',
  'too_short',
  'too_long',
  'out_of_range',
  'not_in_list',
  'invalid_format',
  'not_found',
  'not_allowed',
  'in_use',
  'wrong_value',
  'wrong_check_digit',
  'low_contrast',
  'in_the_past',
  'bands_overlap',
  'band_open',
  'bands_end',
  'no_bodies',
  'no_costs',
] as const;

/** Words a field's problem; `limit` is what the code speaks of. */
export function useFieldMessage(): (code: string | undefined, limit?: number) => string | undefined {
  const { t } = useTranslation();
  return (code, limit) => {
    if (!code) return undefined;
    const known = CODES.find((one) => one === code);
    return known ? t(`field.${known}`, { limit }) : t('field.other');
  };
}
