import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Body } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { EmptyState } from '../ui/empty-state.js';
import { PhoneLink } from '../ui/phone-link.js';
import { AdhesionStatus } from './adhesion-status.js';
import { BodyAddresses } from './body-addresses.js';
import { BodyDelegations } from './body-delegations.js';
import { BodyGroupings } from './body-groupings.js';
import { BodyHistory, Succession } from './body-history.js';
import { BodyFigures } from './body-figures.js';
import { BodyOffices } from './body-offices.js';
import { CODES } from './body-values.js';
import { Part } from './part.js';

interface BodySheetProps {
  body: Body;
  onDone: (words: string) => void;
}

/** Everything the centre knows of a body: who it is, who acts for it, how large, by which act it adheres. */
export function BodySheet({ body, onDone }: BodySheetProps) {
  // A delegate is told of no people: empty lists would say that there are none.
  const people = useActor().serves(body.id);
  return (
    <div className="sections">
      <Succession body={body} />
      <Identity body={body} />
      <BodyAddresses body={body} onDone={onDone} />
      {people && <BodyOffices body={body} onDone={onDone} />}
      <Adhesions body={body} />
      <BodyGroupings body={body} onDone={onDone} />
      <BodyDelegations body={body} onDone={onDone} />
      <BodyFigures body={body} onDone={onDone} />
      {people && <People body={body} />}
      <BodyHistory body={body} />
    </div>
  );
}

function Identity({ body }: { body: Body }) {
  const { t } = useTranslation();
  const rows: [string, ReactNode][] = [
    ...CODES.map((code): [string, ReactNode] => [t(`bodyForm.${code}`), body[code]]),
    [t('contacts.pec'), body.pec && <a href={`mailto:${body.pec}`}>{body.pec}</a>],
    [t('contacts.email'), body.email && <a href={`mailto:${body.email}`}>{body.email}</a>],
    [t('contacts.phone'), body.phone && <PhoneLink number={body.phone} />],
    [t('body.website'), body.website && <a href={body.website}>{body.website}</a>],
    [t('body.validFrom'), body.validFrom && <DateTime value={body.validFrom} />],
    [t('body.validTo'), body.validTo && <DateTime value={body.validTo} />],
  ];
  const known = rows.filter(([, value]) => Boolean(value));
  return (
    <Part name="identity" title={t('body.identity')}>
      {known.length === 0 ? (
        <EmptyState icon="pa" title={t('bodyForm.noCodes')} />
      ) : (
        <dl className="facts">
          {known.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  );
}

function Adhesions({ body }: { body: Body }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const mayOpen = can('adhesions.take_part');
  return (
    <Part name="adhesions" title={t('body.adhesions')}>
      {body.adheresThrough && <p>{t('grouping.through', { name: body.adheresThrough.name })}</p>}
      {body.adhesions.length === 0 ? (
        <EmptyState icon="file" title={t('body.noAdhesion')}>
          {mayOpen && <Link to={`${base}/adesioni/nuova?ente=${body.id}`}>{t('adhesions.new')}</Link>}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('body.adhesions')}
          hideCaption
          rows={body.adhesions}
          rowKey={(adhesion) => adhesion.id}
          columns={[
            {
              key: 'convention',
              header: t('adhesion.convention'),
              rowHeader: true,
              cell: (adhesion) => (
                <>
                  <Link to={`${base}/adesioni/${adhesion.id}`}>{adhesion.convention}</Link>{' '}
                  {adhesion.isDemo && <span className="tag tag-demo">{t('adhesion.demo')}</span>}
                </>
              ),
            },
            {
              key: 'status',
              header: t('ticket.statusLabel'),
              cell: (adhesion) => (
                <AdhesionStatus status={adhesion.status} suspended={adhesion.suspendedBy.length > 0} />
              ),
            },
            {
              key: 'from',
              header: t('adhesion.from'),
              cell: (adhesion) => (adhesion.activeFrom ? <DateTime value={adhesion.activeFrom} /> : '–'),
            },
            {
              key: 'to',
              header: t('adhesion.to'),
              cell: (adhesion) => (adhesion.activeTo ? <DateTime value={adhesion.activeTo} /> : '–'),
            },
          ]}
        />
      )}
    </Part>
  );
}

function People({ body }: { body: Body }) {
  const { t } = useTranslation();
  return (
    <Part name="people" title={t('body.people')}>
      {body.people.length === 0 ? (
        <EmptyState icon="user" title={t('body.noPeople')} />
      ) : (
        <ul className="people">
          {body.people.map((person) => (
            <li key={person.membershipId}>
              <strong>{person.displayName}</strong> <span className="muted">{t(`role.${person.role}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
