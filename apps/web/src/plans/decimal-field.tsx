import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/field.js';
import { useErrorAt } from './editor-context.js';

interface DecimalFieldProps {
  /** Where the number stands in the terms: under it its mistake is told. */
  at: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  required?: boolean;
}

/** A number with decimals, typed as people of the language write it: the comma is a point inside. */
export function DecimalField({ at, label, value, onChange, hint, required = true }: DecimalFieldProps) {
  const { i18n } = useTranslation();
  const errorAt = useErrorAt();
  const comma = i18n.language !== 'en';
  return (
    <TextField
      name={at}
      label={label}
      hint={hint}
      error={errorAt(at)}
      required={required}
      inputMode="decimal"
      maxLength={20}
      autoComplete="off"
      value={comma ? value.replace('.', ',') : value}
      onChange={({ target }) => onChange(target.value.trim().replace(',', '.'))}
    />
  );
}
