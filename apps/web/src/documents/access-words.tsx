import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import type { SpaceAccess } from './access-queries.js';
import { settingsLink } from './links.js';
import type { Space } from './queries.js';

/** What each sees of a space, in words. */
export function AccessWords({ space, access: { bodies, members, recusals } }: { space: Space; access: SpaceAccess }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const list = (names: string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      names.length > 6 ? [...names.slice(0, 5), t('spaces.andOthers', { count: names.length - 5 })] : names,
    );
  const named = (role: string) => bodies.filter((body) => body.role === role).map(({ name }) => name);
  const people = (roles: readonly string[]) =>
    members.filter(({ role, ended }) => !ended && roles.includes(role)).map(({ name }) => name);
  const bodiesSee = space.visibility !== 'centre';
  const lines: (readonly [show: boolean, words: string])[] = [
    [true, t('spaces.sees.centre')],
    [
      bodiesSee && named('contributor').length > 0,
      t('spaces.sees.bodiesWrite', { names: list(named('contributor')), count: named('contributor').length }),
    ],
    [
      bodiesSee && named('reader').length > 0,
      t('spaces.sees.bodiesRead', { names: list(named('reader')), count: named('reader').length }),
    ],
    [
      people(['contributor', 'manager']).length > 0,
      t('spaces.sees.peopleWrite', {
        names: list(people(['contributor', 'manager'])),
        count: people(['contributor', 'manager']).length,
      }),
    ],
    [
      people(['reader']).length > 0,
      t('spaces.sees.peopleRead', { names: list(people(['reader'])), count: people(['reader']).length }),
    ],
    [['adhering', 'network', 'public'].includes(space.visibility), t('spaces.sees.adhering')],
    [['network', 'public'].includes(space.visibility), t('spaces.sees.network')],
    [space.visibility === 'public', t('spaces.sees.public')],
    [space.needsApproval, t('spaces.sees.approved')],
    [
      recusals.length > 0,
      t('spaces.sees.recused', { names: list(recusals.map(({ name }) => name)), count: recusals.length }),
    ],
  ];
  return (
    <section aria-labelledby="in-words" className="form-box">
      <h2 id="in-words">{t('spaces.inWords')}</h2>
      <ul>
        {lines
          .filter(([show]) => show)
          .map(([, words]) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
      <p>
        {t('spaces.visibilityNow', { visibility: t(`spaces.visibility.${space.visibility}`) })}{' '}
        <Link to={settingsLink(base, space.id)}>{t('spaces.changeVisibility')}</Link>
      </p>
    </section>
  );
}
