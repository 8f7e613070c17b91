import 'i18next';
import type area from './it/area.js';
import type it from './it/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof it & typeof area };
    returnNull: false;
  }
}
