import account from './account.json';
import adhesions from './adhesions.json';
import bodies from './bodies.json';
import centre from './centre.json';
import demo from './demo.json';
import homes from './homes.json';
import notices from './notices.json';
import people from './people.json';
import platform from './platform.json';
import portal from './portal.json';

/** All words, a file each for the parts of the portal; no two files share a first key. */
export default {
  ...portal,
  ...account,
  ...adhesions,
  ...bodies,
  ...centre,
  ...demo,
  ...homes,
  ...notices,
  ...people,
  ...platform,
};
