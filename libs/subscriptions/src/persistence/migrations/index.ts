import { Subscriptions1760000033000 } from './1760000033000-subscriptions.js';

export const subscriptionsMigrations = [Subscriptions1760000033000];
