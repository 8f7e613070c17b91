import { NetworkTables1760000073100 } from './1760000073100-network-tables.js';
import { NetworkReach1760000073110 } from './1760000073110-network-reach.js';

export const networkMigrations = [NetworkTables1760000073100, NetworkReach1760000073110];
