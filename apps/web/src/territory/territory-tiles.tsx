import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BODY_TYPES, POPULATION_BANDS, TERRITORY_STANDINGS, bandOf, type TerritoryStanding } from '#app/contracts';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import { rowsAddress, type TerritoryBody } from './territory.js';

/** What stands in a tile beside its colour. */
const MARKS: Record<TerritoryStanding, string> = {
  adhering: '✓',
  through: '↳',
  suspended: '‖',
  in_progress: '…',
  left: '×',
  none: '',
};

function Mark({ standing }: { standing: TerritoryStanding }) {
  return (
    <span className={`territory-mark standing-${standing}`} aria-hidden="true">
      {MARKS[standing]}
    </span>
  );
}

/** A tile for each body, by its kind and its inhabitants: no map, which would say where bodies lie. */
export function TerritoryTiles({ bodies }: { bodies: TerritoryBody[] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <section aria-labelledby="riquadri">
      <h2 id="riquadri">{t('territory.tiles')}</h2>
      <p>{t('territory.tilesLead')}</p>
      <ul className="territory-legend">
        {TERRITORY_STANDINGS.map((standing) => (
          <li key={standing}>
            <Mark standing={standing} />
            <Link to={rowsAddress({ standing })}>
              {t(`territory.standing.${standing}`)}:{' '}
              <strong>{number(bodies.filter((body) => body.standing === standing).length)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {BODY_TYPES.map((type) => ({ type, ofType: bodies.filter((body) => body.type === type) }))
        .filter(({ ofType }) => ofType.length > 0)
        .map(({ type, ofType }) => (
          <section key={type} className="territory-kind" aria-labelledby={`riquadri-${type}`}>
            <h3 id={`riquadri-${type}`}>{t(`territory.kinds.${type}`)}</h3>
            {type === 'municipality' ? (
              POPULATION_BANDS.map((band) => ({
                band,
                ofBand: ofType.filter(({ population }) => bandOf(population) === band),
              }))
                .filter(({ ofBand }) => ofBand.length > 0)
                .map(({ band, ofBand }) => (
                  <div key={band} className="territory-band">
                    <h4>
                      <Link to={rowsAddress({ type, band })}>{t(`territory.bands.${band}`)}</Link>
                    </h4>
                    <Tiles bodies={ofBand} />
                  </div>
                ))
            ) : (
              <Tiles bodies={ofType} />
            )}
          </section>
        ))}
    </section>
  );
}

function Tiles({ bodies }: { bodies: TerritoryBody[] }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  return (
    <ul className="territory-tiles">
      {bodies.map(({ id, name, standing, population, through }) => {
        const words = [
          name,
          [t(`territory.standing.${standing}`), through].filter(Boolean).join(' '),
          population !== null &&
            t('territory.inhabitants', { count: population, number: formatNumber(population, i18n.language) }),
        ];
        const label = words.filter(Boolean).join(', ');
        return (
          <li key={id}>
            <Link to={`${base}/enti/${id}`} title={label} aria-label={label}>
              <Mark standing={standing} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
