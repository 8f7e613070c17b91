import { Injectable, SetMetadata } from '@nestjs/common';
import type { JoinSettlement } from '#app/contracts';
import type { Transaction } from '#app/platform';

/** Two records of one body: that which stays, and that which is joined to it. */
export interface BodyJoin {
  keptId: string;
  keptName: string;
  joinedId: string;
  joinedName: string;
}

/** Something that both records have and a body has once. */
export interface Settled {
  settlement: JoinSettlement;
  label: string;
}

/**
 * Settles what both records have of what its module keeps once for a body. Everything else moves by itself
 * (`join_body`), and fails where something is twice that was not settled. All run in one transaction of the centre.
 */
export interface BodyJoiner {
  /** What would be settled, and how. Writes nothing. */
  plan(tx: Transaction, join: BodyJoin): Promise<Settled[]>;
  /** Before everything moves. */
  settle(tx: Transaction, join: BodyJoin): Promise<void>;
  /** After everything has moved. */
  finish?(tx: Transaction, join: BodyJoin): Promise<void>;
}

export const JOINER = Symbol('JOINER');

/** Marks a provider as a {@link BodyJoiner}. */
export function JoinsBodies(): ClassDecorator {
  return (target) => {
    SetMetadata(JOINER, true)(target);
    Injectable()(target);
  };
}

/** What stands in a history beside what ended. */
export const joinReason = ({ joinedName, keptName }: BodyJoin) =>
  `Schede doppie unite: ${joinedName} → ${keptName}`.slice(0, 1_000);
