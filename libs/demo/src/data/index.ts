export { absences, departed, invited, leaving, unreviewed } from './memberships.js';
export type { DemoAbsence, DepartedPerson, InvitedPerson } from './memberships.js';
export { adhering, bodyName } from './adhering.js';
export { campaignCounts, campaignPlaces, suspensions, withdrawals } from './campaign.js';
export type { CampaignPlace, DemoSuspension } from './campaign.js';
export { centreSettings } from './centre-settings.js';
export { conventions } from './conventions.js';
export type { DemoAct, DemoConvention } from './conventions.js';
export { municipalitiesBrescia } from './municipalities-brescia.js';
export { municipalitiesLecce } from './municipalities-lecce.js';
export { elections, firstNames, surnames, toldOffices } from './offices.js';
export type { DemoOffice } from './offices.js';
export { otherBodies } from './other-bodies.js';
export { outage } from './outage.js';
export { people } from './people.js';
export { contacts, delegations, labels, mailings, prospects, savedLists } from './relationship.js';
export { servicesBrescia } from './services-brescia.js';
export { servicesLecce } from './services-lecce.js';
export { threads } from './threads.js';
export { inventedSource, populationSource } from './types.js';
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
