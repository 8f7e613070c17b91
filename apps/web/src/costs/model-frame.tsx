import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useParams } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { Breadcrumb } from '../ui/breadcrumb.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageTitle } from '../ui/page-title.js';
import { QueryState } from '../ui/query-state.js';
import { useCostModel, type CostModel } from './queries.js';

interface Crumb {
  to: string;
  label: string;
}

interface FrameProps {
  /** The page in the model's own trail; absent on its first page. */
  here?: string;
  /** Between the model and this page. */
  trail?: (base: string, model: CostModel) => Crumb[];
  title?: (model: CostModel) => ReactNode;
  actions?: (model: CostModel) => ReactNode;
  children: (model: CostModel) => ReactNode;
}

/** What all pages of a cost model have above them: where one is, its state, and the way to the other pages. */
export function CostModelFrame(props: FrameProps) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can } = useActor();
  const query = useCostModel(id);
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('costs.missingModel')}>
        <Link to={`${base}/costi`}>{t('costs.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(model) => <Framed model={model} {...props} />}</QueryState>;
}

function Framed({ model, here, trail, title, actions, children }: FrameProps & { model: CostModel }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const name = t(`costs.name.${model.kind}`, { year: model.year });
  const own = `${base}/costi/${model.id}`;
  const above: Crumb[] = [{ to: `${base}/costi`, label: t('costs.title') }];
  return (
    <>
      <Breadcrumb
        trail={here ? [...above, { to: own, label: name }, ...(trail?.(own, model) ?? [])] : above}
        here={here ?? name}
      />
      <PageTitle eyebrow={here ? name : t(`costs.status.${model.status}`)} actions={actions?.(model)}>
        {title?.(model) ?? here ?? name}
      </PageTitle>
      <ModelNav own={own} />
      {children(model)}
    </>
  );
}

const PAGES = [
  ['', 'result'],
  ['/voci', 'items'],
  ['/struttura', 'structure'],
  ['/confronto', 'comparison'],
] as const;

function ModelNav({ own }: { own: string }) {
  const { t } = useTranslation();
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav className="views no-print" aria-label={t('costs.pages.label')} ref={tabs}>
      <ul>
        {PAGES.map(([path, page]) => (
          <li key={page}>
            <NavLink to={own + path} end={path === ''}>
              {t(`costs.pages.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
