import { describeKeeping } from './cases/keeping.js';
import { onPostgres } from '../support/backends.js';

describeKeeping(onPostgres);
