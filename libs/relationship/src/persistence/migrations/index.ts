import { RelationshipTables1760000053100 } from './1760000053100-relationship-tables.js';

export const relationshipMigrations = [RelationshipTables1760000053100];
