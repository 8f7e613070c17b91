import { describeNotices } from './cases/notices.js';
import { onRedis } from '../support/backends.js';

describeNotices(onRedis(4));
