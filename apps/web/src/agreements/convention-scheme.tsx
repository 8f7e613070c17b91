import { diffWords } from 'diff';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { DateTime } from '../ui/date-time.js';
import { Select } from '../ui/field.js';
import { PlainText } from '../ui/plain-text.js';
import { useSchemes, type Scheme } from './queries.js';

/** What a convention says, article by article, in one of its versions, or what changed between two. */
export function ConventionScheme({ convention }: { convention: Convention }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { data } = useSchemes(convention.id);
  if (!data) return null;
  const { schemes } = data;
  if (schemes.length === 0 && !can('conventions.edit')) return null;
  return (
    <section aria-labelledby="scheme">
      <div className="section-head">
        <h2 id="scheme">{t('agreements.scheme')}</h2>
        {can('conventions.edit') && (
          <Link className="btn btn-outline-primary no-print" to={`${base}/convenzioni/${convention.id}/testo`}>
            {t(schemes.length ? 'agreements.newVersion' : 'agreements.write')}
          </Link>
        )}
      </div>
      {schemes.length === 0 ? <p>{t('agreements.noScheme')}</p> : <Versions schemes={schemes} />}
    </section>
  );
}

function Versions({ schemes }: { schemes: Scheme[] }) {
  const { t, i18n } = useTranslation();
  const { side } = useActor();
  const [shown, setShown] = useState(schemes[0]!.number);
  const [beside, setBeside] = useState(0);
  const of = (number: number) => schemes.find((scheme) => scheme.number === number);
  const scheme = of(shown) ?? schemes[0]!;
  const before = of(beside);
  const { act, createdAt, adhesions } = scheme;
  const name = ({ number, createdAt: at }: Scheme) =>
    t('agreements.versionOf', { number, date: formatDate(at, i18n.language) });
  return (
    <>
      {schemes.length > 1 && (
        <div className="form-columns no-print">
          <Select
            id="scheme-shown"
            label={t('agreements.shown')}
            value={scheme.number}
            onChange={({ target }) => setShown(Number(target.value))}
          >
            {schemes.map((one) => (
              <option key={one.number} value={one.number}>
                {name(one)}
              </option>
            ))}
          </Select>
          <Select
            id="scheme-beside"
            label={t('agreements.compare')}
            value={beside}
            onChange={({ target }) => setBeside(Number(target.value))}
          >
            <option value={0}>{t('agreements.compareNone')}</option>
            {schemes
              .filter(({ number }) => number !== scheme.number)
              .map((one) => (
                <option key={one.number} value={one.number}>
                  {name(one)}
                </option>
              ))}
          </Select>
        </div>
      )}
      <p>
        {t('agreements.version', { number: scheme.number })}, <DateTime value={createdAt} />
        {act && `. ${t('adhesions.actOf', { ...act, date: formatDate(act.date, i18n.language) })}`}
        {side === 'centre' && `. ${t('agreements.under', { count: adhesions })}`}
      </p>
      <details className="disclosure" open={Boolean(before)} key={beside}>
        <summary>{t(before ? 'agreements.differences' : 'agreements.read', { count: scheme.clauses.length })}</summary>
        {before && before !== scheme ? <Differences before={before} after={scheme} /> : <Clauses scheme={scheme} />}
      </details>
    </>
  );
}

const headOf = ({ number, title }: Scheme['clauses'][number]) => `Art. ${number} – ${title}`;

function Clauses({ scheme }: { scheme: Scheme }) {
  return scheme.clauses.map((clause, index) => (
    <section key={index}>
      <h3>{headOf(clause)}</h3>
      <PlainText text={clause.text} />
    </section>
  ));
}

/** The whole text, with what was added and removed; that is said, too: colours and lines are not read aloud. */
function Differences({ before, after }: { before: Scheme; after: Scheme }) {
  const { t } = useTranslation();
  const whole = ({ clauses }: Scheme) => clauses.map((clause) => `${headOf(clause)}\n${clause.text}`).join('\n\n');
  const parts = diffWords(whole(before), whole(after));
  if (parts.every(({ added, removed }) => !added && !removed)) return <p>{t('sheets.compare.same')}</p>;
  return (
    <p className="compare-text">
      {parts.map(({ value, added, removed }, index) => {
        if (!added && !removed) return <span key={index}>{value}</span>;
        const Mark = added ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span className="visually-hidden">{t(`sheets.compare.${added ? 'added' : 'removed'}`)} </span>
            {value}
          </Mark>
        );
      })}
    </p>
  );
}
