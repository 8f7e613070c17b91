import { SubscriptionsTables1760000033000 } from './1760000033000-subscriptions-tables.js';
import { SubscriptionsConsumption1760000041100 } from './1760000041100-subscriptions-consumption.js';
import { SubscriptionsMergers1760000042150 } from './1760000042150-subscriptions-mergers.js';
import { SubscriptionsDelegations1760000050020 } from './1760000050020-subscriptions-delegations.js';

export const subscriptionsMigrations = [
  SubscriptionsTables1760000033000,
  SubscriptionsConsumption1760000041100,
  SubscriptionsMergers1760000042150,
  SubscriptionsDelegations1760000050020,
];
