import { useQuery } from '@tanstack/react-query';
import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Service, ServiceVersion, ServiceVersionEntry } from '../api/types.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { QueryState } from '../ui/query-state.js';
import { useSheetLines } from './sheet-lines.js';

/** Two editions of a service side by side, the draft among them; which ones stands in the address. */
export function SheetCompare({ service }: { service: Service }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['services', 'versions', service.id],
    queryFn: () => unwrap(api.GET('/api/v1/services/{id}/versions', { params: { path: { id: service.id } } })),
  });
  return (
    <QueryState query={query}>
      {({ versions }) =>
        versions.length < 2 ? (
          <EmptyState icon="file" title={t('sheets.compare.one')} />
        ) : (
          <Choice service={service} versions={versions} />
        )
      }
    </QueryState>
  );
}

/** At first what is new beside what was there before it. */
function Choice({ service, versions }: { service: Service; versions: ServiceVersionEntry[] }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const known = (name: string) => versions.find(({ number }) => String(number) === params.get(name));
  const to = known('a') ?? versions[0]!;
  const before = versions.filter(({ number }) => number < to.number);
  const from = known('da') ?? before.find(({ status }) => status === 'published') ?? before[0] ?? versions[1]!;
  const choose = (name: string, number: string) => {
    const next = new URLSearchParams(params);
    next.set('da', String(from.number));
    next.set('a', String(to.number));
    next.set(name, number);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const select = (name: 'da' | 'a', label: string, chosen: ServiceVersionEntry) => (
    <Select
      id={`compare-${name}`}
      label={label}
      value={chosen.number}
      onChange={({ target }) => choose(name, target.value)}
    >
      {versions.map(({ number, status }) => (
        <option key={number} value={number}>
          {t('sheets.compare.edition', { number, status: t(`homes.versions.status.${status}`).toLocaleLowerCase() })}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <div className="form-columns no-print">
        {select('da', t('sheets.compare.from'), from)}
        {select('a', t('sheets.compare.to'), to)}
      </div>
      <Differences id={service.id} version={service.version} from={from.number} to={to.number} />
    </>
  );
}

function Differences({ id, version, from, to }: { id: string; version: number; from: number; to: number }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['services', 'versions', id, 'compared', version, from, to],
    queryFn: async () => {
      const read = (number: number) =>
        unwrap(api.GET('/api/v1/services/{id}/versions/{number}', { params: { path: { id, number } } }));
      const [before, after] = await Promise.all([read(from), read(to)]);
      return { before, after };
    },
  });
  return (
    <QueryState query={query}>
      {({ before, after }) => <Changes before={before} after={after} none={t('sheets.compare.same')} />}
    </QueryState>
  );
}

/** Only the parts that changed. What was added and removed is said, too: colours and lines are not read aloud. */
function Changes({ before, after, none }: { before: ServiceVersion; after: ServiceVersion; none: string }) {
  const { t } = useTranslation();
  const linesOf = useSheetLines();
  const old = linesOf(before);
  const changed = linesOf(after).flatMap(({ key, label, text }, index) => {
    const was = old[index]!.text;
    return was === text ? [] : [{ key, label, parts: diffWords(was, text) }];
  });
  if (changed.length === 0) return <p role="status">{none}</p>;
  return (
    <>
      <p role="status">{t('sheets.compare.changed', { count: changed.length })}</p>
      <div className="compare">
        {changed.map(({ key, label, parts }) => (
          <section key={key} aria-labelledby={`compare-${key}`}>
            <h2 id={`compare-${key}`}>{label}</h2>
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
          </section>
        ))}
      </div>
    </>
  );
}
