import { describeDelivery } from './cases/delivery.js';
import { onPostgres } from '../support/backends.js';

describeDelivery(onPostgres);
