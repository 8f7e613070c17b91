import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { Breadcrumb } from '../ui/breadcrumb.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageTitle } from '../ui/page-title.js';
import { QueryState } from '../ui/query-state.js';
import { spaceLink, spacesLink } from './links.js';
import { useSpace, type Space } from './queries.js';

/** The space of the address, once it is here; one that is not there, or is not theirs to see any more, is said in words. */
export function SpaceGate({ children }: { children: (space: Space) => ReactNode }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { id = '' } = useParams();
  const query = useSpace(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="lock" title={t('spaces.missing')}>
        <p>{t('spaces.missingText')}</p>
        <Link to={spacesLink(base)}>{t('spaces.toList')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{children}</QueryState>;
}

interface SpacePageProps {
  title: string;
  lead?: string;
  narrow?: boolean;
  children: (space: Space) => ReactNode;
}

/** A page about a space other than its first: settings, access, trash. */
export function SpacePage({ title, lead, narrow, children }: SpacePageProps) {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <SpaceGate>
      {(space) => (
        <div className={narrow ? 'narrow' : undefined}>
          <Breadcrumb
            trail={[
              { to: spacesLink(base), label: t('spaces.title') },
              { to: spaceLink(base, space.id), label: space.title },
            ]}
            here={title}
          />
          <PageTitle eyebrow={space.title} lead={lead}>
            {title}
          </PageTitle>
          {children(space)}
        </div>
      )}
    </SpaceGate>
  );
}
