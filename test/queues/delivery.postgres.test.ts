import { describeDelivery } from './cases/delivery.js';
import { onPostgres } from './support.js';

describeDelivery(onPostgres);
