import { describeFailures } from './cases/failures.js';
import { onPostgres } from '../support/backends.js';

describeFailures(onPostgres);
