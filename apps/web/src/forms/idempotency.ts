import { useRef } from 'react';
import { newUuid } from '../lib/uuid.js';

/** One key for one content: sending the same thing again is harmless, a changed thing is a new one. */
export function useIdempotencyKey(): (content: unknown) => string {
  const last = useRef<{ content: string; key: string } | null>(null);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: newUuid() };
    return last.current.key;
  };
}
