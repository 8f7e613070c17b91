import { describeDelivery } from './cases/delivery.js';
import { onRedis } from './support.js';

describeDelivery(onRedis(1));
