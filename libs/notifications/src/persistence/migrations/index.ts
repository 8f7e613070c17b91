import { NotificationsMails1760000005000 } from './1760000005000-notifications-mails.js';

export const notificationsMigrations = [NotificationsMails1760000005000];
