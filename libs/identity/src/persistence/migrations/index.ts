import { IdentityPeople1760000002000 } from './1760000002000-identity-people.js';
import { IdentityMemberships1760000012000 } from './1760000012000-identity-memberships.js';
import { IdentityAccess1760000012001 } from './1760000012001-identity-access.js';
import { IdentityStrongSessions1760000021100 } from './1760000021100-identity-strong-sessions.js';
import { IdentitySecondFactor1760000021110 } from './1760000021110-identity-second-factor.js';
import { IdentityProviders1760000021190 } from './1760000021190-identity-providers.js';
import { IdentityErasure1760000021200 } from './1760000021200-identity-erasure.js';
import { IdentityEnterOnce1760000022000 } from './1760000022000-identity-enter-once.js';
import { IdentityDelegations1760000050040 } from './1760000050040-identity-delegations.js';
import { IdentityRetention1760000060300 } from './1760000060300-identity-retention.js';
import { IdentityPartners1760000073010 } from './1760000073010-identity-partners.js';

export const identityMigrations = [
  IdentityPeople1760000002000,
  IdentityMemberships1760000012000,
  IdentityAccess1760000012001,
  IdentityStrongSessions1760000021100,
  IdentitySecondFactor1760000021110,
  IdentityProviders1760000021190,
  IdentityErasure1760000021200,
  IdentityEnterOnce1760000022000,
  IdentityDelegations1760000050040,
  IdentityRetention1760000060300,
  IdentityPartners1760000073010,
];
