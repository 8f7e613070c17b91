import { clerks } from './people-clerks.js';
import { staff } from './people-staff.js';
import type { DemoPerson } from './types.js';

/** Everybody who can sign in to the demonstration; all invented. */
export const people: DemoPerson[] = [...staff, ...clerks];
