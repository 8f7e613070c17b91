export { PersonalDataCopies } from './application/personal-data.service.js';
export * from './application/absences.service.js';
export { Memberships } from './application/memberships.service.js';
export * from './identity.module.js';
export * from './identity-api.module.js';
export * from './jobs/access-sweep.schedule.js';
export * from './jobs/membership-care.schedule.js';
export * from './persistence/migrations/index.js';
export { DOES_THE_WORK_OF, validNow } from './persistence/present.js';
