import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { LIMITS, regionOf } from '#app/contracts';
import { load } from '../../api/client.js';
import { formatNumber } from '../../lib/format.js';
import { apiOf, type PageHandle } from '../../lib/page.js';
import { byRegion, mentions } from '../../lib/regions.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { FilterForm } from '../../ui/filter-form.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

/** So many one sees at once. */
const SEARCH_FROM = 6;

export const handle: PageHandle = {
  head: ({ t }) => ({ title: t('app.name'), description: t('network.description') }),
};

export async function loader(args: LoaderFunctionArgs) {
  return load(apiOf(args).GET('/api/v1/centres'));
}

/** The network and its centres: the one question here is "which is mine". */
export function Component() {
  const { items } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <PublicFrame>
      <div className="hero">
        <div className="container">
          <PageTitle lead={t('network.lead')}>{t('network.title')}</PageTitle>
          {items.some((centre) => centre.isDemo) && (
            <p className="hero-demo">
              <Link className="btn btn-primary" to="/demo">
                <Icon name="presentation" /> {t('demo.card.title')}
              </Link>
              <span>{t('demo.card.text')}</span>
            </p>
          )}
        </div>
      </div>
      <section className="container page" aria-labelledby="centres">
        <h2 id="centres">{t('network.centres')}</h2>
        <Directory centres={items} />
      </section>
      <section className="band" aria-labelledby="for-whom">
        <div className="container page">
          <h2 id="for-whom">{t('network.forWhom')}</h2>
          <div className="box-grid box-grid-3">
            {(['citizens', 'clerks', 'centres'] as const).map((who) => (
              <div key={who}>
                <h3>{t(`network.who.${who}.title`)}</h3>
                <p>{t(`network.who.${who}.text`)}</p>
              </div>
            ))}
          </div>
        </div>
      </section>
    </PublicFrame>
  );
}

type Centre = Awaited<ReturnType<typeof loader>>['items'][number];

/** The centres by region; where there are many, the ones that the words of the address find. */
function Directory({ centres }: { centres: Centre[] }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const words = params.get('q')?.trim() ?? '';
  const found = centres.filter(
    ({ name, ownerName, province }) => !words || mentions(words, name, ownerName, province, regionOf(province)),
  );
  const many = centres.length > SEARCH_FROM;
  const regions = many ? byRegion(found, ({ ownerName }) => ownerName) : [[null, found] as const];
  return (
    <>
      {many && (
        <FilterForm>
          <div className="filters-first">
            <TextField
              label={t('network.directory.search')}
              hint={t('network.directory.searchHint')}
              type="search"
              name="q"
              defaultValue={words}
              maxLength={LIMITS.search}
            />
            <button className="btn btn-primary">
              <Icon name="search" /> {t('network.directory.find')}
            </button>
            {words && (
              <Link className="text-link" to="/">
                {t('network.directory.all')}
              </Link>
            )}
          </div>
        </FilterForm>
      )}
      {found.length === 0 && <EmptyState title={t(words ? 'network.directory.notFound' : 'network.none')} />}
      {regions.map(([region, ofRegion]) =>
        regions.length > 1 ? (
          <section key={region ?? ''} aria-label={region ?? t('network.directory.elsewhere')}>
            <h3>{region ?? t('network.directory.elsewhere')}</h3>
            <Cards centres={ofRegion} level={4} />
          </section>
        ) : (
          <Cards key={region ?? ''} centres={ofRegion} level={3} />
        ),
      )}
    </>
  );
}

function Cards({ centres, level }: { centres: Centre[]; level: 3 | 4 }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="box-grid">
      {centres.map((centre) => (
        <Card
          key={centre.slug}
          level={level}
          title={centre.name}
          to={`/${centre.slug}`}
          icon="pa"
          footer={t('network.figures', {
            services: formatNumber(centre.publishedServices, i18n.language),
            bodies: formatNumber(centre.adheringBodies, i18n.language),
          })}
        >
          <p>{centre.ownerName}</p>
          <ul className="tag-list" aria-label={t('centre.lines')}>
            {centre.serviceLines.map((line) => (
              <li key={line.code} className="tag">
                {line.name}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
