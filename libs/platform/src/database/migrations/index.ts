import { PlatformFoundation1760000000000 } from './1760000000000-platform-foundation.js';
import { PlatformDeliveries1760000010000 } from './1760000010000-platform-deliveries.js';
import { PlatformAuditSearch1760000010700 } from './1760000010700-platform-audit-search.js';

export const platformMigrations = [
  PlatformFoundation1760000000000,
  PlatformDeliveries1760000010000,
  PlatformAuditSearch1760000010700,
];
