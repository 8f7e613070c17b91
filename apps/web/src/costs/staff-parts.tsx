import { useTranslation } from 'react-i18next';
import type { Locale, StaffHoursFrom } from '#app/contracts';
import { decimalOf, typedDecimal } from '../lib/decimal.js';
import type { CostItem, NewCostItem, Structure } from './queries.js';
import { useDecimals } from './euro.js';

/** What was typed, by object. */
export type TypedParts = Readonly<Record<string, string>>;

export const typedParts = (parts: CostItem['parts'], locale: Locale): TypedParts =>
  Object.fromEntries(
    parts.map(({ objectId, hours, percentage }) => [
      objectId,
      typedDecimal((hours ?? percentage)?.replace(/\.?0+$/, ''), locale),
    ]),
  );

/** @returns null where something typed is no number, or percentages are more than the year */
export function partsOf(typed: TypedParts, from: StaffHoursFrom, locale: Locale): NewCostItem['parts'] | null {
  const given = Object.entries(typed)
    .filter(([, text]) => text.trim() !== '')
    .map(([objectId, text]) => ({ objectId, value: decimalOf(text, locale) }));
  if (given.some(({ value }) => value === null || !/^\d+(\.\d{1,2})?$/.test(value))) return null;
  const used = given.filter(({ value }) => Number(value) > 0);
  if (from === 'percentage' && used.reduce((sum, { value }) => sum + Number(value), 0) > 100.000001) return null;
  return used.map(({ objectId, value }) =>
    from === 'percentage' ? { objectId, percentage: value } : { objectId, hours: value },
  );
}

interface StaffPartsProps {
  structure: Structure;
  hoursFrom: StaffHoursFrom;
  parts: TypedParts;
  onChange: (parts: TypedParts) => void;
  error?: string | undefined;
}

/** Hours, or parts of the year, for each service and activity. */
export function StaffParts({ structure, hoursFrom, parts, onChange, error }: StaffPartsProps) {
  const { t } = useTranslation();
  const { locale, decimal } = useDecimals();
  const percent = hoursFrom === 'percentage';
  const sum = Object.values(parts).reduce((all, text) => all + Number(decimalOf(text, locale) ?? 0), 0);
  return (
    <fieldset className="field">
      <legend>{t(percent ? 'costs.item.percentages' : 'costs.item.hours')}</legend>
      <ul className="cost-parts">
        {structure.objects.map(({ id, name }) => (
          <li key={id}>
            <label htmlFor={`part-${id}`}>{name}</label>
            <input
              id={`part-${id}`}
              type="text"
              inputMode="decimal"
              className="control"
              value={parts[id] ?? ''}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'parts-error' : undefined}
              onChange={({ target }) => onChange({ ...parts, [id]: target.value })}
            />
          </li>
        ))}
      </ul>
      <p role="status">
        {t(percent ? 'costs.item.percentagesSum' : 'costs.item.hoursSum', {
          sum: decimal(String(Number(sum.toFixed(2)))),
        })}
      </p>
      {error && (
        <p className="field-error" id="parts-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
