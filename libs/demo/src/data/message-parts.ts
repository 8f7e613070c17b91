import type { DemoAttachment, DemoMessage } from './types.js';

function message(
  by: DemoMessage['by'],
  kind: DemoMessage['kind'],
  afterHours: number,
  text: string,
  attachment?: DemoAttachment,
): DemoMessage {
  return attachment === undefined ? { by, kind, afterHours, text } : { by, kind, afterHours, text, attachment };
}

/** The text that opens a request. */
export function request(text: string, attachment?: DemoAttachment): DemoMessage {
  return message('body', 'public', 0, text, attachment);
}

/** A later message of the municipality. */
export function fromBody(afterHours: number, text: string, attachment?: DemoAttachment): DemoMessage {
  return message('body', 'public', afterHours, text, attachment);
}

/** A message of the centre that the municipality reads. */
export function fromCentre(afterHours: number, text: string, attachment?: DemoAttachment): DemoMessage {
  return message('operator', 'public', afterHours, text, attachment);
}

/** A note that only the centre reads. */
export function internalNote(afterHours: number, text: string, attachment?: DemoAttachment): DemoMessage {
  return message('operator', 'internal', afterHours, text, attachment);
}

/** An attachment; its kind is the extension of its name. */
export function file(base: string, kind: DemoAttachment['kind']): DemoAttachment {
  return { name: `${base}.${kind}`, kind };
}
