import areaAccount from './area-account.json';
import areaPortal from './area-portal.json';
import addresses from './addresses.json';
import acts from './acts.json';
import adhesions from './adhesions.json';
import agreements from './agreements.json';
import audit from './audit.json';
import bodyHistory from './body-history.json';
import bodies from './bodies.json';
import charts from './charts.json';
import costQuantities from './cost-quantities.json';
import costs from './costs.json';
import deadlines from './deadlines.json';
import delegations from './delegations.json';
import documents from './documents.json';
import documentSearch from './document-search.json';
import dues from './dues.json';
import duplicates from './duplicates.json';
import events from './events.json';
import exchange from './exchange.json';
import homes from './homes.json';
import imports from './imports.json';
import jobs from './jobs.json';
import lists from './lists.json';
import kits from './kits.json';
import notices from './notices.json';
import outreach from './outreach.json';
import pec from './pec.json';
import people from './people.json';
import platform from './platform.json';
import processing from './processing.json';
import processingRegister from './processing-register.json';
import protocol from './protocol.json';
import providers from './providers.json';
import relationship from './relationship.json';
import spaces from './spaces.json';
import subscriptions from './subscriptions.json';
import reports from './reports.json';
import review from './review.json';
import signatures from './signatures.json';
import sheets from './sheets.json';
import simulations from './simulations.json';
import siteEditor from './site-editor.json';
import tariffPlans from './tariff-plans.json';
import territory from './territory.json';
import timesheets from './timesheets.json';
import uploads from './uploads.json';
import workingTables from './working-tables.json';

/** The words of the area alone. */
export default {
  ...areaAccount,
  ...areaPortal,
  ...acts,
  ...addresses,
  ...adhesions,
  ...agreements,
  ...audit,
  ...bodies,
  ...bodyHistory,
  ...charts,
  ...costQuantities,
  ...costs,
  ...deadlines,
  ...delegations,
  ...documents,
  ...documentSearch,
  ...dues,
  ...duplicates,
  ...events,
  ...exchange,
  ...homes,
  ...imports,
  ...jobs,
  ...lists,
  ...kits,
  ...notices,
  ...outreach,
  ...pec,
  ...people,
  ...platform,
  ...processing,
  ...processingRegister,
  ...protocol,
  ...providers,
  ...relationship,
  ...spaces,
  ...subscriptions,
  ...reports,
  ...review,
  ...signatures,
  ...sheets,
  ...simulations,
  ...siteEditor,
  ...tariffPlans,
  ...territory,
  ...timesheets,
  ...uploads,
  ...workingTables,
};
