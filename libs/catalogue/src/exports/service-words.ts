import type { ComputerisationLevel, ServiceInclusion, ServiceStatus } from '#app/contracts';
import type { Words } from '#app/platform';

/** What the codes of services are called in files: those that leave, and those that come back. */
export const INCLUSION_WORDS: Record<ServiceInclusion, Words> = {
  included: { it: 'Compreso nella quota', en: 'Included in the dues' },
  additional: { it: 'Aggiuntivo a pagamento', en: 'Additional, to be paid' },
};
export const STATUS_WORDS: Record<ServiceStatus, Words> = {
  draft: { it: 'Bozza', en: 'Draft' },
  published: { it: 'Pubblicato', en: 'Published' },
  retired: { it: 'Ritirato', en: 'Retired' },
};
export const COMPUTERISATION_WORDS: Record<ComputerisationLevel, Words> = {
  information: { it: 'Informazioni in linea', en: 'Information online' },
  downloadable_forms: { it: 'Moduli da scaricare', en: 'Forms to download' },
  online_request: { it: 'Richiesta in linea', en: 'Request online' },
  fully_online: { it: 'Interamente in linea', en: 'Fully online' },
};
