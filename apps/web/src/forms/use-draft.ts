import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useActor } from '../area/session.js';
import { DRAFT_PREFIX, readStored, writeStored } from '../lib/storage.js';

const PAUSE = 400;

export interface Draft<Values> {
  /** What was kept from before, if anything. */
  kept: Values | null;
  forget: () => void;
}

/** The draft of a form as it was left on this machine by this person in this role. */
export function useStoredDraft<Values>(name: string): Draft<Values> {
  const { session } = useActor();
  const key = `${DRAFT_PREFIX}${session.membership.id}.${name}`;
  const [kept] = useState(() => readStored<Values>(key));
  return { kept, forget: () => writeStored(key, null) };
}

/** Keeps on this machine what is being typed, a moment after each pause. */
export function useKeepDraft<Values extends FieldValues>(
  name: string,
  form: UseFormReturn<Values, unknown, Values>,
  active: boolean,
): void {
  const { session } = useActor();
  const key = `${DRAFT_PREFIX}${session.membership.id}.${name}`;
  useEffect(() => {
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => writeStored(key, values), PAUSE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [active, form, key]);
}
