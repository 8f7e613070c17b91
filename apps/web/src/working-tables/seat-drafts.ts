import { useState } from 'react';
import { useTableChange } from './queries.js';

/**
 * What the secretary chose for seats and has not saved: a choice alone sends nothing, because the arrow keys of a select choose
 * at every step.
 * @param seatIds those that the secretary may write now: who answered meanwhile by themselves is left alone
 * @param recorded what is saved of a seat; `''` for nothing
 */
export function useSeatDrafts<Value extends string>(
  seatIds: readonly string[],
  recorded: (seatId: string) => Value | '',
  send: (seatId: string, value: Value | '') => Promise<unknown>,
  onSaved: () => void,
) {
  const [drafts, setDrafts] = useState<Record<string, Value | ''>>({});
  const changed = Object.entries(drafts).filter(
    ([seatId, value]) => seatIds.includes(seatId) && value !== recorded(seatId),
  );
  const saving = useTableChange(async () => {
    for (const [seatId, value] of changed) await send(seatId, value);
    onSaved();
  });
  return {
    valueOf: (seatId: string): Value | '' => drafts[seatId] ?? recorded(seatId),
    choose: (seatId: string, value: Value | '') => setDrafts((all) => ({ ...all, [seatId]: value })),
    unsaved: changed.length > 0,
    // Until what was saved has been read again, it shows what was chosen.
    save: () => saving.mutate(undefined, { onSuccess: () => setDrafts({}) }),
    saving,
  };
}
