import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Adhesion } from '../api/types.js';
import { useActor } from '../area/session.js';
import { Icon } from '../ui/icon.js';
import { useAdhesionActs } from './queries.js';

/** Until when the body has acts to adopt. */
const BEFORE_SIGNATURES: readonly Adhesion['status'][] = ['requested', 'resolution_received'];

/** The body's acts as DOCX, filled already; what is missing is said before, and stays a blank. */
export function ActDownloads({ adhesion }: { adhesion: Adhesion }) {
  const { t } = useTranslation();
  const { base, side } = useActor();
  const wanted = BEFORE_SIGNATURES.includes(adhesion.status);
  const { data } = useAdhesionActs(adhesion, wanted);
  if (!wanted || !data) return null;
  const missing = [...new Set(data.acts.flatMap((act) => act.missing))];
  // The determination follows the resolution: until that has come, nobody is told that its numbers are missing.
  const worthSaying = missing.filter((field) => !field.startsWith('deliberazione_'));
  return (
    <section className="no-print" aria-labelledby="acts">
      <h2 id="acts">{t('acts.title')}</h2>
      <p>{t('acts.lead')}</p>
      {worthSaying.length > 0 && (
        <>
          <p>{t('acts.missing')}</p>
          <ul>
            {worthSaying.map((field) => (
              <li key={field}>{t(`acts.field.${field}`)}</li>
            ))}
          </ul>
          <p>
            {side === 'centre' ? (
              <Link to={`${base}/enti/${adhesion.bodyId}`}>{t('acts.complete')}</Link>
            ) : (
              <span className="muted">{t('acts.askCentre')}</span>
            )}
          </p>
        </>
      )}
      <div className="button-row">
        {data.acts.map(({ kind }) => (
          <a
            key={kind}
            className="btn btn-outline-primary btn-sm"
            href={`/api/v1/adhesions/${adhesion.id}/act-document?kind=${kind}`}
            download
          >
            <Icon name="download" /> {t(`acts.kind.${kind}`)}
          </a>
        ))}
      </div>
    </section>
  );
}
