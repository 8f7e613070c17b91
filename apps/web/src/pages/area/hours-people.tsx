import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { formatMinutes, today } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { useHoursPeople, type HoursPerson } from '../../timesheets/queries.js';
import { monthName, thisMonth } from '../../timesheets/words.js';
import type { Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('hours.people.title') }) };

const YEARS_BACK = 5;

/** Who writes down hours: what is expected of each month of a year, what is there, what is missing. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const present = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_none, index) => String(present - index));
  const year = years.find((each) => each === params.get('anno')) ?? years[0]!;
  const filters = { year, ...(params.get('q')?.trim() && { q: params.get('q')!.trim() }) };
  const people = useHoursPeople({ ...filters, cursor: params.get('cursor') || undefined });
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<HoursPerson>[] = [
    {
      key: 'person',
      header: t('hours.people.person'),
      rowHeader: true,
      cell: ({ membershipId, displayName }) => <Link to={`${base}/ore/persone/${membershipId}`}>{displayName}</Link>,
    },
    {
      key: 'contract',
      header: t('hours.people.contract'),
      numeric: true,
      cell: ({ minutesPerDay }) =>
        minutesPerDay === null ? t('hours.people.noContract') : formatMinutes(minutesPerDay),
    },
    {
      key: 'open',
      header: t('hours.people.openMonths'),
      cell: ({ openMonths }) =>
        openMonths ? t('hours.people.openCount', { count: openMonths }) : t('hours.people.allConfirmed'),
    },
    {
      key: 'missing',
      header: t('hours.people.missing'),
      numeric: true,
      cell: (person) => <Missing person={person} />,
    },
    { key: 'months', header: t('hours.people.months'), cell: (person) => <Months person={person} base={base} /> },
  ];
  const toImport = can('imports.run') && can('costs.edit') && (
    <Link className="btn btn-outline-primary" to={`${base}/ore/importa`}>
      {t('hours.people.import')}
    </Link>
  );
  return (
    <>
      <PageTitle
        lead={t('hours.people.lead')}
        actions={
          <>
            <Link className="btn btn-outline-primary" to={`${base}/ore/confermate?anno=${year}`}>
              {t('hours.people.confirmed')}
            </Link>
            {toImport}
          </>
        }
      >
        {t('hours.people.title')}
      </PageTitle>
      <ListFilters name="people" search={t('hours.people.search')}>
        <FilterSelect
          label={t('hours.people.year')}
          name="anno"
          any={String(present)}
          options={years.slice(1).map((each) => [each, each])}
        />
      </ListFilters>
      <ListView
        caption={t('hours.people.title')}
        query={people}
        columns={columns}
        rowKey={({ membershipId }) => membershipId}
        none={t('hours.people.none')}
        showAll={t('hours.people.showAll')}
        nothingYet={<EmptyState icon="clock" title={t('hours.people.nothingYet')} />}
        download={{ path: '/api/v1/timesheets/people/export', filters }}
      />
    </>
  );
}

/** Nothing is missing where all is there; of who has no contract nobody can say. */
function Missing({ person: { months, missingMinutes } }: { person: HoursPerson }) {
  const { t } = useTranslation();
  const unknown = months.every(({ expectedMinutes }) => expectedMinutes === null);
  if (unknown) return t('hours.cannotSay');
  return missingMinutes ? <strong>{formatMinutes(missingMinutes)}</strong> : t('hours.nothingMissing');
}

function Months({ person: { membershipId, months }, base }: { person: HoursPerson; base: string }) {
  const { t, i18n } = useTranslation();
  const said = (minutes: number | null) => (minutes === null ? '–' : formatMinutes(minutes));
  return (
    <ul className="hours-months">
      {months.map(({ month, status, expectedMinutes, workedMinutes, missingMinutes }) => {
        const state = status === 'confirmed' ? status : month === thisMonth() ? 'running' : 'open';
        const words = t('hours.people.monthOf', {
          month: monthName(month, i18n.language),
          status: t(`hours.people.short.${state}`),
          expected: said(expectedMinutes),
          worked: said(workedMinutes),
          missing: said(missingMinutes),
        });
        return (
          <li key={month} className={`hours-${state}`}>
            <Link to={`${base}/ore/persone/${membershipId}?mese=${month}`} title={words}>
              {month.slice(5)}
              <span aria-hidden="true">{state === 'confirmed' ? '✓' : state === 'running' ? '…' : '!'}</span>
              <span className="visually-hidden"> {words}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
