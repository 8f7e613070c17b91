import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type BaseSyntheticEvent } from 'react';
import {
  get,
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { problemOf, type Problem } from '../api/problem.js';

export interface ApiForm<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  submit: (event?: BaseSyntheticEvent) => Promise<void>;
  problem: Problem | null;
  busy: boolean;
}

interface Options<Values extends FieldValues> {
  schema: z.ZodType<Values, Values>;
  defaultValues: DefaultValues<Values>;
  send: (values: Values) => Promise<unknown>;
  /** The API's name of a field → the form's, where they differ. */
  fields?: Readonly<Record<string, FieldPath<Values>>>;
}

/**
 * A form that checks itself, sends, and puts what the API refuses beside the fields it names. Whatever
 * happens, the values stay. Messages are codes of the contracts, worded by `useFieldMessage`.
 */
export function useApiForm<Values extends FieldValues>({
  schema,
  defaultValues,
  send,
  fields,
}: Options<Values>): ApiForm<Values> {
  const form = useForm<Values, unknown, Values>({
    resolver: zodResolver(schema),
    defaultValues,
    shouldFocusError: true,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    setBusy(true);
    try {
      await send(values);
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused);
      refused.errors?.forEach(({ field, code }, index) => {
        const name = fields?.[field] ?? (field as FieldPath<Values>);
        if (name in form.getValues())
          form.setError(name, { type: 'server', message: code }, { shouldFocus: index === 0 });
      });
    } finally {
      setBusy(false);
    }
  });
  return { form, submit: (event) => submit(event), problem, busy };
}

/** The code that stands on a field, if one does. */
export function codeOf<Values extends FieldValues>(
  errors: FieldErrors<Values>,
  name: FieldPath<Values>,
): string | undefined {
  const error = get(errors, name) as { message?: unknown } | undefined;
  return typeof error?.message === 'string' ? error.message : undefined;
}
