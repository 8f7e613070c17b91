import { OutreachMailings1760000054100 } from './1760000054100-outreach-mailings.js';
import { OutreachRoadshow1760000058000 } from './1760000058000-outreach-roadshow.js';
import { OutreachAttachments1760000060200 } from './1760000060200-outreach-attachments.js';

export const outreachMigrations = [
  OutreachMailings1760000054100,
  OutreachRoadshow1760000058000,
  OutreachAttachments1760000060200,
];
