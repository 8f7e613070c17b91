import { describeNotices } from './cases/notices.js';
import { onPostgres } from '../support/backends.js';

describeNotices(onPostgres);
