import { useEffect, useState } from 'react';

const PAUSE = 180;

/** The value once it has rested a moment: not every letter becomes a question to the server. */
export function useDebounced<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
