import account from './account.json';
import centre from './centre.json';
import demo from './demo.json';
import eventRegistration from './event-registration.json';
import openData from './open-data.json';
import portal from './portal.json';
import publicSite from './public-site.json';
import publicTariffs from './public-tariffs.json';
import sheet from './sheet.json';

/** The words that every page may need, a file each for the parts of the portal; no two files share a first key. */
export default {
  ...openData,
  ...portal,
  ...sheet,
  ...account,
  ...centre,
  ...demo,
  ...eventRegistration,
  ...publicSite,
  ...publicTariffs,
};
