import { describeKeeping } from './cases/keeping.js';
import { onRedis } from '../support/backends.js';

describeKeeping(onRedis(3));
