import { ProtocolTables1760000057400 } from './1760000057400-protocol-tables.js';

export const protocolMigrations = [ProtocolTables1760000057400];
