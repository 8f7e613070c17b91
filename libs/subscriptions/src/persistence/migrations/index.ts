import { SubscriptionsTables1760000033000 } from './1760000033000-subscriptions-tables.js';

export const subscriptionsMigrations = [SubscriptionsTables1760000033000];
