export * from './documents-api.module.js';
export * from './documents.module.js';
export { DOCUMENT_READING } from './documents/document-events.js';
export { Documents } from './documents/documents.service.js';
export * from './persistence/migrations/index.js';
export {
  documentOfNetwork,
  documentVisible,
  documentWritable,
  spaceOfNetwork,
  spaceVisible,
  spaceWritable,
} from './persistence/reach.js';
export { Spaces } from './spaces/spaces.service.js';
