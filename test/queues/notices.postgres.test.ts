import { describeNotices } from './cases/notices.js';
import { onPostgres } from './support.js';

describeNotices(onPostgres);
