import { Injectable, SetMetadata } from '@nestjs/common';
import type { Permission, ProtocolSubject } from '#app/contracts';
import type { Transaction } from '#app/platform';

/** What the protocol register is told of a document (art. 53 d.P.R. 445/2000). */
export interface ProtocolDocument {
  /** As the centre sees it: it received it, or it sends it. */
  direction: 'in' | 'out';
  subject: string;
  /** Whom it came from, or to whom it goes. */
  correspondents: readonly { name: string; address: string | null; taxCode: string | null }[];
  fileIds: readonly string[];
  /** The number that it has already. */
  number: string | null;
}

/** What a module has numbers asked for. */
export interface ProtocolSource {
  readonly subject: ProtocolSubject;
  /** Asked for whoever asks for a number. */
  readonly permission: Permission;
  /** Undefined where it does not exist, or is somebody else's. */
  document(tx: Transaction, id: string): Promise<ProtocolDocument | undefined>;
  /** In a transaction of the system: writes the number as if it had been typed. */
  record(tx: Transaction, id: string, number: string, day: string): Promise<void>;
  /** Tells the screens that show it. */
  changed(tx: Transaction, id: string): Promise<void>;
}

export const PROTOCOL_SOURCE = Symbol('PROTOCOL_SOURCE');

/** Marks a provider as a {@link ProtocolSource}: the numbers know no module, each module knows its documents. */
export function AsksProtocol(): ClassDecorator {
  return (target) => {
    SetMetadata(PROTOCOL_SOURCE, true)(target);
    Injectable()(target);
  };
}
