import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { SummaryEntry } from '../ui/error-summary.js';
import { useFieldMessage } from './field-message.js';
import { codeOf } from './use-api-form.js';

type Named<Values extends FieldValues, Type> = Partial<Record<FieldPath<Values>, Type>>;

/** Ties the fields of a form to their labels, limits and errors, and lists what is wrong for the summary. */
export function useFields<Values extends FieldValues>(
  form: UseFormReturn<Values, unknown, Values>,
  labels: Named<Values, string>,
  limits: Named<Values, number> = {},
  /** Words of a form's own for a code on a field, where the general ones would not help. */
  say: (name: FieldPath<Values>, code: string) => string | undefined = () => undefined,
) {
  const message = useFieldMessage();
  const { errors } = form.formState;
  const errorOf = (name: FieldPath<Values>) => {
    const code = codeOf(errors, name);
    return (code && say(name, code)) ?? message(code, limits[name]);
  };
  const field = (name: FieldPath<Values>) => ({
    ...form.register(name),
    label: labels[name] ?? name,
    error: errorOf(name),
    ...(limits[name] && { maxLength: limits[name] }),
  });
  const entries = Object.entries<string | undefined>(labels).flatMap(([name, label = name]): SummaryEntry[] => {
    const words = errorOf(name as FieldPath<Values>);
    return words ? [{ name, label, message: words }] : [];
  });
  return { field, errorOf, entries };
}
