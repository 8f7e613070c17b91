import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useActor } from '../area/session.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageTitle } from '../ui/page-title.js';
import { QueryState } from '../ui/query-state.js';
import { ParticipationState } from './participation-state.js';
import { useParticipation } from './queries.js';

const PARTS = [
  { name: 'documents', path: '' },
  { name: 'centres', path: '/centri' },
  { name: 'groups', path: '/gruppi' },
  { name: 'plans', path: '/piani' },
] as const;

interface NetworkFrameProps {
  part: (typeof PARTS)[number]['name'];
  actions?: ReactNode;
  children: ReactNode;
}

/** The pages of the network: for a centre that takes part; one that does not is told how it can. */
export function NetworkFrame({ part, actions, children }: NetworkFrameProps) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const participation = useParticipation();
  if (!can('network.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <QueryState query={participation}>
      {(own) =>
        own.status === 'member' ? (
          <>
            <PageTitle eyebrow={own.networkName} lead={t(`exchange.${part}.lead`)} actions={actions}>
              {t(`exchange.${part}.title`)}
            </PageTitle>
            <nav className="views" aria-label={t('exchange.nav')}>
              <ul>
                {PARTS.map(({ name, path }) => (
                  <li key={name}>
                    <NavLink to={`${base}/rete${path}`} end>
                      {t(`exchange.${name}.tab`)}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            {children}
          </>
        ) : (
          <>
            <PageTitle lead={t('exchange.outside.lead')}>{t('exchange.nav')}</PageTitle>
            <ParticipationState participation={own} />
          </>
        )
      }
    </QueryState>
  );
}
