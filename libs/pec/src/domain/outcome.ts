import type { PecMessageStatus, PecRecipientStatus } from '#app/contracts';

/** What is known of a message that was handed to the provider. */
export interface Known {
  refused: boolean;
  accepted: boolean;
  recipients: readonly PecRecipientStatus[];
}

/** Where a message stands, from what the receipts say; `partly` once all are told of and not all were reached. */
export function outcomeOf({ refused, accepted, recipients }: Known): PecMessageStatus {
  if (refused || recipients.every((status) => status === 'failed')) return 'failed';
  if (recipients.every((status) => status === 'delivered')) return 'delivered';
  if (!recipients.includes('waiting')) return 'partly';
  return accepted ? 'accepted' : 'sent';
}
