export * from './application/feedback.service.js';
export * from './application/news.service.js';
export * from './application/service-queries.js';
export * from './application/services.service.js';
export * from './catalogue-api.module.js';
export * from './catalogue.module.js';
export * from './open-data/dataset-source.js';
export * from './persistence/migrations/index.js';
