import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { ProcessLogger, SETTINGS, type Settings } from '#app/platform';
import { createApi } from './http.js';

new ProcessLogger('api').endOnUncaught();
const app = await createApi();
const settings = app.get<Settings>(SETTINGS);
await app.listen(settings.PORT);
new Logger('Api').log(`Listening on port ${settings.PORT}`);
