import { CrmBodies1760000001000 } from './1760000001000-crm-bodies.js';

export const crmMigrations = [CrmBodies1760000001000];
