export { municipalitiesBrescia } from './municipalities-brescia.js';
export { municipalitiesLecce } from './municipalities-lecce.js';
export { otherBodies } from './other-bodies.js';
export { people } from './people.js';
export { servicesBrescia } from './services-brescia.js';
export { servicesLecce } from './services-lecce.js';
export { threads } from './threads.js';
export { populationSource } from './types.js';
export type {
  DemoAttachment,
  DemoCentre,
  DemoChannel,
  DemoMessage,
  DemoPerson,
  DemoRole,
  DemoStatus,
  DemoThread,
  DemoTimeEntry,
  MunicipalityFact,
  OtherBodyFact,
  OtherBodyType,
  ServiceLineCode,
  ServiceSheetData,
} from './types.js';
