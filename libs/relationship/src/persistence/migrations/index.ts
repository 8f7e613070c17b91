import { RelationshipTables1760000053100 } from './1760000053100-relationship-tables.js';
import { RelationshipContactFiles1760000059200 } from './1760000059200-relationship-contact-files.js';

export const relationshipMigrations = [RelationshipTables1760000053100, RelationshipContactFiles1760000059200];
