import { IdentityPeople1760000002000 } from './1760000002000-identity-people.js';

export const identityMigrations = [IdentityPeople1760000002000];
