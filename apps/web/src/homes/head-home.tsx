import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CampaignChart } from '../adhesions/campaign-chart.js';
import { useAdhesions, useConventions } from '../adhesions/queries.js';
import { useTicketCounts } from '../api/queries.js';
import type { Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate, formatNumber } from '../lib/format.js';
import { useAbsences, usePeople } from '../people/queries.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { DocumentsWaiting, NewestDocuments } from './documents-at-home.js';
import { FirstSteps } from './first-steps.js';
import { HoursToConfirm } from './hours-to-confirm.js';
import { MyTasks } from './my-tasks.js';
import { DeadlineCards } from './next-deadlines.js';
import { StandingIn, TicketSection, useAmount } from './parts.js';
import { SheetsInReview } from './sheets-in-review.js';
import { TariffCards } from './tariff-cards.js';
import { TicketFigures } from './ticket-figures.js';

const SHOWN = 5;

/** Who is silent, what is late, who is away, what only the head can do. */
export function HeadHome() {
  const { t } = useTranslation();
  const { base } = useActor();
  const conventions = useConventions();
  const counts = useTicketCounts();
  const all = conventions.data?.conventions;
  // A centre that nobody has asked anything yet needs its first steps, not empty lists.
  const isNew = counts.data !== undefined && Object.values(counts.data.byStatus).every((count) => count === 0);
  if (isNew) {
    return (
      <>
        <FirstSteps conventions={all?.length ?? 0} />
        <TicketFigures />
      </>
    );
  }
  const running = all?.filter(({ progress }) => progress !== null && progress.expected > progress.received) ?? [];
  return (
    <>
      <StandingIn />
      {running.map((convention) => (
        <CampaignNow key={convention.id} convention={convention} />
      ))}
      <HoursToConfirm />
      <OnlyYou />
      <TariffCards />
      <DeadlineCards />
      <MyTasks />
      <SheetsInReview />
      <DocumentsWaiting />
      <TicketFigures />
      <TicketSection
        id="oldest"
        title={t('homes.oldest')}
        query={{ turn: 'centre', sort: 'updatedAt', limit: SHOWN }}
        empty={{ title: t('homes.noOldest'), to: `${base}/richieste`, label: t('home.allTickets') }}
        all={{ to: `${base}/richieste?turno=centre&ordine=updatedAt`, label: t('homes.allOldest') }}
      />
      <WhoIsAway />
      <NewestDocuments />
    </>
  );
}

function CampaignNow({ convention }: { convention: Convention }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const { progress, title, id } = convention;
  if (!progress) return null;
  return (
    <section aria-labelledby={`campaign-${id}`}>
      <div className="section-head">
        <h2 id={`campaign-${id}`}>{title}</h2>
        <Link className="btn btn-outline-primary" to={`${base}/convenzioni/${id}`}>
          {t('homes.toCampaign')}
        </Link>
      </div>
      <p className="campaign-lead">
        {t('conventions.campaignLead', {
          received: formatNumber(progress.received, i18n.language),
          expected: formatNumber(progress.expected, i18n.language),
        })}
      </p>
      <CampaignChart progress={progress} />
    </section>
  );
}

/** What waits for the head and for nobody else. */
function OnlyYou() {
  const { t } = useTranslation();
  const { base } = useActor();
  const amount = useAmount();
  const toSign = useAdhesions({ status: ['signed'], limit: 100 });
  const toActivate = useAdhesions({ status: ['countersigned'], limit: 100 });
  const review = usePeople({ review: 'due', limit: 100 });
  const cards = [
    { name: 'countersign', to: `${base}/adesioni?stato=signed`, page: toSign.data },
    { name: 'activate', to: `${base}/adesioni?stato=countersigned`, page: toActivate.data },
    { name: 'review', to: `${base}/persone/revisione`, page: review.data },
  ] as const;
  return (
    <section aria-labelledby="only-you">
      <h2 id="only-you">{t('homes.onlyYou')}</h2>
      <div className="box-grid box-grid-3">
        {cards.map(({ name, to, page }) => (
          <Card
            key={name}
            title={t(`homes.only.${name}.title`)}
            to={to}
            figure={amount(page)}
            tone={page && page.items.length > 0 ? 'strong' : 'plain'}
          >
            <p>{t(`homes.only.${name}.text`)}</p>
          </Card>
        ))}
      </div>
    </section>
  );
}

function WhoIsAway() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const today = useAbsences({ status: 'current' });
  const coming = useAbsences({ status: 'future' });
  const day = (value: string) => formatDate(value, i18n.language);
  return (
    <section aria-labelledby="away">
      <h2 id="away">{t('homes.away.title')}</h2>
      <QueryState query={today}>
        {({ items }) => {
          const all = [...items, ...(coming.data?.items ?? [])];
          if (all.length === 0)
            return (
              <EmptyState icon="calendar" title={t('homes.away.none')}>
                <Link to={`${base}/assenze`}>{t('nav.absences')}</Link>
              </EmptyState>
            );
          return (
            <>
              <ul className="deadline-list">
                {all.map((absence) => (
                  <li key={absence.id} className={items.includes(absence) ? 'deadline-now' : undefined}>
                    <span className="deadline-day">
                      {items.includes(absence) ? t('homes.away.today') : day(absence.startsOn)}
                    </span>
                    <span>
                      <strong>{absence.displayName}</strong>, {t('homes.away.until', { day: day(absence.endsOn) })}
                      <span className="cell-note">{t('homes.away.instead', { name: absence.substituteName })}</span>
                    </span>
                  </li>
                ))}
              </ul>
              <p>
                <Link className="arrow-link" to={`${base}/assenze`}>
                  {t('homes.away.all')} <Icon name="arrow-right" />
                </Link>
              </p>
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
