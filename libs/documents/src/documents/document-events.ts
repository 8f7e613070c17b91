import type { DomainEvent } from '#app/platform';

/** The queue that reads the text of new versions. */
export const DOCUMENT_READING = 'document-reading';

/** The queue that recognises the text of scans. */
export const DOCUMENT_RECOGNITION = 'document-recognition';

/** A version was added: its text is to be read. */
export function versionAdded(documentId: string, number: number): DomainEvent {
  return { name: 'document.version_added', consumers: [DOCUMENT_READING], payload: { documentId, number } };
}

/** A step of a review: who is to judge, or who wrote it, is told. */
export function documentStep(eventId: string): DomainEvent {
  return { name: 'document.step', consumers: ['document-notices'], payload: { eventId } };
}

/** It says something else of itself, is shown to others, or shows another version: it is to be found otherwise. */
export function documentDescribed(documentId: string): DomainEvent {
  return { name: 'document.described', consumers: [DOCUMENT_READING], payload: { documentId } };
}

/** A space is shown to others than before, and with it the documents that say nothing of themselves. */
export function spaceShown(spaceId: string): DomainEvent {
  return { name: 'space.shown', consumers: [DOCUMENT_READING], payload: { spaceId } };
}

/** A version turned out to be a scan: its text is to be recognised. */
export function versionScanned(documentId: string, number: number): DomainEvent {
  return { name: 'document.version_scanned', consumers: [DOCUMENT_RECOGNITION], payload: { documentId, number } };
}
