import { describeKeeping } from './cases/keeping.js';
import { onPostgres } from './support.js';

describeKeeping(onPostgres);
