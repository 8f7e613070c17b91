import { OutreachMailings1760000054100 } from './1760000054100-outreach-mailings.js';

export const outreachMigrations = [OutreachMailings1760000054100];
