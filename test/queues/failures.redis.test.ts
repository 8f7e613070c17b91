import { describeFailures } from './cases/failures.js';
import { onRedis } from '../support/backends.js';

describeFailures(onRedis(2));
