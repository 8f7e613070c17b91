import { PlatformFoundation1760000000000 } from './1760000000000-platform-foundation.js';

export const platformMigrations = [PlatformFoundation1760000000000];
