import type { KeyboardEvent } from 'react';

/** Ctrl+Enter (⌘+Enter) sends the form from anywhere in it. */
export function sendOnCtrlEnter(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
}
