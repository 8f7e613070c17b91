import type { DomainEvent } from '#app/platform';

/** The queue that reads the text of new versions. */
export const DOCUMENT_READING = 'document-reading';

/** A version was added: its text is to be read. */
export function versionAdded(documentId: string, number: number): DomainEvent {
  return { name: 'document.version_added', consumers: [DOCUMENT_READING], payload: { documentId, number } };
}
