import { PecTables1760000044100 } from './1760000044100-pec-tables.js';

export const pecMigrations = [PecTables1760000044100];
