import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { archiveOf, releaseKit, useKit, useKitChange, usePublishedServices, type Kit } from '../../kits/queries.js';
import { ServiceChoice } from '../../kits/service-choice.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { Dialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('kits.title') }) };

/** A kit that the centre hands on, with its releases. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useKit(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('kits.missing')}>
        <Link to={`${base}/kit`}>{t('kits.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(kit) => <KitSheet key={id} kit={kit} />}</QueryState>;
}

function KitSheet({ kit }: { kit: Kit }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { state } = useLocation() as { state: { created?: boolean } | null };
  const [words, setWords] = useState(state?.created ? t('kits.created') : '');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/kit`, label: t('kits.title') }]} here={kit.title} />
      <PageTitle
        lead={kit.description}
        actions={
          kit.releases.length < LIMITS.kitReleases && (
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}>
              <Icon name="plus" /> {t('kits.newRelease')}
            </button>
          )
        }
      >
        {kit.title}
      </PageTitle>
      <DoneNotice words={words} />
      {kit.releases.map(({ number, releasedAt, services }) => (
        <section key={number} aria-labelledby={`release-${number}`}>
          <h2 id={`release-${number}`}>{t('kits.releaseNumber', { number })}</h2>
          <p>
            <DateTime value={releasedAt} />{' '}
            <a className="btn btn-primary btn-sm" href={archiveOf(kit.id, number)} download>
              <Icon name="download" /> {t('kits.download')}{' '}
              <span className="visually-hidden">{t('kits.downloadOf', { number })}</span>
            </a>
          </p>
          <ul>
            {services.map((service) => (
              <li key={service.serviceId}>
                <Link to={`${base}/servizi/${service.serviceId}`}>{service.title}</Link>{' '}
                <span className="muted">
                  {service.serviceLine} · {service.code}, {t('kits.edition', { number: service.number })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {asking && (
        <ReleaseDialog
          kit={kit}
          onClose={() => setAsking(false)}
          onDone={(number) => {
            setAsking(false);
            setWords(t('kits.released', { number }));
          }}
        />
      )}
    </>
  );
}

interface ReleaseDialogProps {
  kit: Kit;
  onClose: () => void;
  onDone: (number: number) => void;
}

function ReleaseDialog({ kit, onClose, onDone }: ReleaseDialogProps) {
  const { t } = useTranslation();
  const services = usePublishedServices();
  const last = kit.releases[0]?.number ?? 0;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(kit.releases[0]?.services.map(({ serviceId }) => serviceId)),
  );
  const change = useKitChange((serviceIds: string[]) => releaseKit(kit, serviceIds));
  return (
    <Dialog title={t('kits.newRelease')} onClose={onClose}>
      <p>{t('kits.newReleaseLead')}</p>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
      <QueryState query={services}>
        {(offered) => {
          // What was retired meanwhile stays in the releases that have it.
          const ids = offered.map(({ id }) => id).filter((id) => chosen.has(id));
          return (
            <>
              <ServiceChoice services={offered} chosen={new Set(ids)} onChange={setChosen} />
              <div className="button-row">
                <button
                  type="button"
                  className="btn btn-primary"
                  disabled={change.isPending || !ids.length}
                  onClick={() =>
                    change.mutate(ids, { onSuccess: ({ releases }) => onDone(releases[0]?.number ?? last) })
                  }
                >
                  {t('kits.makeRelease', { number: last + 1 })}
                </button>
              </div>
            </>
          );
        }}
      </QueryState>
    </Dialog>
  );
}
