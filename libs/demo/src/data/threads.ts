import { adviceThreads } from './threads-advice.js';
import { contractingThreads } from './threads-contracting.js';
import { europeanThreads } from './threads-european.js';
import { frequentThreads } from './threads-frequent.js';
import { mailThreads } from './threads-mail.js';
import { portalThreads } from './threads-portals.js';
import { preservationThreads } from './threads-preservation.js';
import { signatureThreads } from './threads-signature.js';
import { storyThreads } from './threads-stories.js';
import { supportThreads } from './threads-support.js';
import { territoryThreads } from './threads-territory.js';
import type { DemoThread } from './types.js';

/** Every demonstration request of the centre of Brescia. */
export const threads: DemoThread[] = [
  ...supportThreads,
  ...adviceThreads,
  ...signatureThreads,
  ...mailThreads,
  ...portalThreads,
  ...preservationThreads,
  ...contractingThreads,
  ...europeanThreads,
  ...territoryThreads,
  ...frequentThreads,
  ...storyThreads,
];
