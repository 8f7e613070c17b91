import { describeFailures } from './cases/failures.js';
import { onRedis } from './support.js';

describeFailures(onRedis(2));
