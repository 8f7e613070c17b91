import { SubscriptionsTables1760000033000 } from './1760000033000-subscriptions-tables.js';
import { SubscriptionsConsumption1760000041100 } from './1760000041100-subscriptions-consumption.js';

export const subscriptionsMigrations = [SubscriptionsTables1760000033000, SubscriptionsConsumption1760000041100];
