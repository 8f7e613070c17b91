import { Injectable, SetMetadata } from '@nestjs/common';

/** Rows of a table that are about a person, found by the person's memberships. */
export interface PersonalRecords {
  table: string;
  /** The columns that hold the membership. */
  by: readonly string[];
  /** What of the row is the person's to have: never what others wrote, or who they are. */
  columns: readonly string[];
}

/** Says what its module keeps about a person: what a copy of a person's data (art. 15 and 20 GDPR) is made of. */
export interface KeepsPersonalData {
  readonly records: readonly PersonalRecords[];
}

export const PERSONAL_DATA = Symbol('PERSONAL_DATA');

/** Marks a provider that {@link KeepsPersonalData}; a test wants every column that names a membership in one of them. */
export function PersonalData(): ClassDecorator {
  return (target) => {
    SetMetadata(PERSONAL_DATA, true)(target);
    Injectable()(target);
  };
}
