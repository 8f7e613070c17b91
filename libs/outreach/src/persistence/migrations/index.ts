import { OutreachMailings1760000054100 } from './1760000054100-outreach-mailings.js';
import { OutreachAttachments1760000060200 } from './1760000060200-outreach-attachments.js';

export const outreachMigrations = [OutreachMailings1760000054100, OutreachAttachments1760000060200];
