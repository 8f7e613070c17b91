import { NetworkTables1760000073100 } from './1760000073100-network-tables.js';
import { NetworkReach1760000073110 } from './1760000073110-network-reach.js';
import { NetworkNotices1760000074400 } from './1760000074400-network-notices.js';
import { NetworkContributions1760000074410 } from './1760000074410-network-contributions.js';
import { NetworkPlans1760000074420 } from './1760000074420-network-plans.js';
import { NetworkSearch1760000074500 } from './1760000074500-network-search.js';
import { NetworkRecusals1760000075100 } from './1760000075100-network-recusals.js';

export const networkMigrations = [
  NetworkTables1760000073100,
  NetworkReach1760000073110,
  NetworkNotices1760000074400,
  NetworkContributions1760000074410,
  NetworkPlans1760000074420,
  NetworkSearch1760000074500,
  NetworkRecusals1760000075100,
];
