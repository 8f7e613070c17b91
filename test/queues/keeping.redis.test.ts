import { describeKeeping } from './cases/keeping.js';
import { onRedis } from './support.js';

describeKeeping(onRedis(3));
