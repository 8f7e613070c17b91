import { Injectable, SetMetadata } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';

/** What stands where a name was. */
export const ERASED_NAME = 'Persona cancellata';
/** No mail can be sent to it (RFC 2606). */
export const ERASED_EMAIL = 'cancellata@persona.invalid';

/** Who is being erased, and by what the rows know them. */
export interface ErasedPerson {
  membershipId: string;
  /** All names that the membership ever had, oldest or newest first. */
  names: readonly string[];
  /** Those that nobody else in the centre has: by these alone a column without an id may be judged. */
  ownNames: readonly string[];
  emails: readonly string[];
}

/**
 * Erases what its module keeps about a person. It runs at the system's level, in the transaction
 * of the erasure, may run twice, and leaves what is a record with {@link ERASED_NAME} in it.
 */
export interface PersonEraser {
  erase(tx: Transaction, person: ErasedPerson): Promise<void>;
}

export const ERASER = Symbol('ERASER');

/** Marks a provider as a {@link PersonEraser}; every module that stores names or addresses has one. */
export function Eraser(): ClassDecorator {
  return (target) => {
    SetMetadata(ERASER, true)(target);
    Injectable()(target);
  };
}
