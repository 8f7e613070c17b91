import { describeFailures } from './cases/failures.js';
import { onPostgres } from './support.js';

describeFailures(onPostgres);
