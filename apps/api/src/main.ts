import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { SETTINGS, type Settings } from '#app/platform';
import { createApi } from './http.js';

const app = await createApi();
const settings = app.get<Settings>(SETTINGS);
await app.listen(settings.PORT);
new Logger('Api').log(`Listening on port ${settings.PORT}`);
