import { describeDelivery } from './cases/delivery.js';
import { onRedis } from '../support/backends.js';

describeDelivery(onRedis(1));
