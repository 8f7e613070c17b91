import { PlatformFoundation1760000000000 } from './1760000000000-platform-foundation.js';
import { PlatformDeliveries1760000010000 } from './1760000010000-platform-deliveries.js';

export const platformMigrations = [PlatformFoundation1760000000000, PlatformDeliveries1760000010000];
