import { NotificationsMails1760000005000 } from './1760000005000-notifications-mails.js';
import { NotificationsNotices1760000015000 } from './1760000015000-notifications-notices.js';
import { NotificationsOutsideMails1760000054000 } from './1760000054000-notifications-outside-mails.js';
import { NotificationsCalendars1760000058100 } from './1760000058100-notifications-calendars.js';
import { NotificationsBodyMails1760000059100 } from './1760000059100-notifications-body-mails.js';
import { NotificationsMailFiles1760000060100 } from './1760000060100-notifications-mail-files.js';
import { NotificationsPartners1760000073020 } from './1760000073020-notifications-partners.js';

export const notificationsMigrations = [
  NotificationsMails1760000005000,
  NotificationsNotices1760000015000,
  NotificationsOutsideMails1760000054000,
  NotificationsCalendars1760000058100,
  NotificationsBodyMails1760000059100,
  NotificationsMailFiles1760000060100,
  NotificationsPartners1760000073020,
];
