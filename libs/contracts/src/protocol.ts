/** What a number of the protocol register is asked for. */
export const PROTOCOL_SUBJECTS = ['pec_message', 'pec_incoming', 'adhesion_event'] as const;
export type ProtocolSubject = (typeof PROTOCOL_SUBJECTS)[number];

/** Asked, and on its way; given; refused, or nobody answered for too long. */
export const PROTOCOL_REQUEST_STATUSES = ['asked', 'given', 'failed'] as const;
export type ProtocolRequestStatus = (typeof PROTOCOL_REQUEST_STATUSES)[number];

/** How a centre gets its numbers: typed by hand, or asked of a web service. */
export const PROTOCOL_KINDS = ['none', 'http'] as const;
export type ProtocolKind = (typeof PROTOCOL_KINDS)[number];

/** What a try of the connection finds. */
export const PROTOCOL_CHECKS = ['ready', 'not_allowed', 'unreachable', 'refused', 'unexpected'] as const;
export type ProtocolCheck = (typeof PROTOCOL_CHECKS)[number];
