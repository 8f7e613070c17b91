import { describeNotices } from './cases/notices.js';
import { onRedis } from './support.js';

describeNotices(onRedis(4));
