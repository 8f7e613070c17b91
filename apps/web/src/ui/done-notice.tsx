import { useEffect, useRef } from 'react';

/** What was just done, in words; it takes the focus, because the form it came from is gone. */
export function DoneNotice({ words }: { words: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words) box.current?.focus();
  }, [words]);
  return (
    <div ref={box} role="status" tabIndex={-1} className="done-notice">
      {words && <p className="notice notice-success">{words}</p>}
    </div>
  );
}
