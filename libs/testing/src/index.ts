export * from './pdf-text.js';
export * from './signed-files.js';
export * from './smtp-sink.js';
export * from './subscribable-service.js';
export * from './test-database.js';
export * from './world.js';
