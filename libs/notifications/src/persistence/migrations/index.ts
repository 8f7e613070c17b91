import { NotificationsMails1760000005000 } from './1760000005000-notifications-mails.js';
import { NotificationsNotices1760000015000 } from './1760000015000-notifications-notices.js';
import { NotificationsOutsideMails1760000054000 } from './1760000054000-notifications-outside-mails.js';
import { NotificationsMailFiles1760000060100 } from './1760000060100-notifications-mail-files.js';

export const notificationsMigrations = [
  NotificationsMails1760000005000,
  NotificationsNotices1760000015000,
  NotificationsOutsideMails1760000054000,
  NotificationsMailFiles1760000060100,
];
