import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import type { DeadlineStatus } from '#app/contracts';
import { useActor } from '../area/session.js';
import { formatDate, today } from '../lib/format.js';
import type { Column } from '../ui/data-table.js';
import { Icon, type IconName } from '../ui/icon.js';
import type { DeadlineSummary, Obligation } from './queries.js';

const ICONS: Record<DeadlineStatus, IconName> = {
  due: 'clock',
  late: 'warning-circle',
  done: 'check-circle',
  not_applicable: 'close',
  cancelled: 'delete',
};

/** The state of a deadline: word and drawing tell it, the hue only helps. */
export function DeadlineBadge({ status }: { status: DeadlineStatus }) {
  const { t } = useTranslation();
  return (
    <span className={`status deadline-${status.replaceAll('_', '-')}`}>
      <Icon name={ICONS[status]} /> {t(`deadlines.status.${status}`)}
    </span>
  );
}

const DAY_MS = 86_400_000;
const daysLeft = (day: string) => Math.round((Date.parse(day) - Date.parse(today())) / DAY_MS);

/** A day with how far it is, where somebody has to do something by it. */
export function DueDay({ dueOn, status }: Pick<DeadlineSummary, 'dueOn' | 'status'>) {
  const { t, i18n } = useTranslation();
  const left = daysLeft(dueOn);
  const open = status === 'due' || status === 'late';
  return (
    <>
      {formatDate(dueOn, i18n.language)}
      {open && (
        <span className="cell-note">
          {left < 0 ? t('deadlines.ago', { count: -left }) : t('deadlines.in', { count: left })}
        </span>
      )}
    </>
  );
}

/** 31/03, of every year; or the only day. */
export function useRoundWords() {
  const { t, i18n } = useTranslation();
  return ({ days, onceOn }: Pick<Obligation, 'days' | 'onceOn'>) =>
    onceOn
      ? formatDate(onceOn, i18n.language)
      : t('deadlines.everyYear', { days: days.map((day) => day.split('-').reverse().join('/')).join(', ') });
}

/** The columns of a list of deadlines. */
export function useDeadlineColumns(withBody: boolean, withEvidence = true): Column<DeadlineSummary>[] {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const evidence: Column<DeadlineSummary> = {
    key: 'evidence',
    header: t('deadlines.evidence'),
    cell: ({ evidence, doneOn }) =>
      evidence && doneOn
        ? t('deadlines.evidenceOf', {
            kind: t(`deadlines.kind.${evidence}`),
            day: formatDate(doneOn, i18n.language),
          })
        : '–',
  };
  return [
    {
      key: 'title',
      header: t('deadlines.obligation'),
      rowHeader: true,
      cell: ({ id, title, siteName, siteUrl }) => (
        <>
          <Link to={`${base}/scadenze/${id}`}>{title}</Link>
          {siteName && (
            <span className="cell-note">
              {siteName}, {siteUrl}
            </span>
          )}
        </>
      ),
    },
    ...(withBody
      ? [
          {
            key: 'body',
            header: t('deadlines.body'),
            sort: 'body',
            cell: ({ bodyId, bodyName }: DeadlineSummary) => <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>,
          },
        ]
      : []),
    { key: 'day', header: t('deadlines.dueOn'), sort: 'day', cell: (one) => <DueDay {...one} /> },
    { key: 'status', header: t('deadlines.statusLabel'), cell: ({ status }) => <DeadlineBadge status={status} /> },
    ...(withEvidence ? [evidence] : []),
  ];
}

/** What the pages of deadlines have in common: the way between them. */
export function DeadlineViews() {
  const { t } = useTranslation();
  const { base, side } = useActor();
  const tabs = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the screen: the present one is brought in sight.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  const views: [path: string, label: string][] = [
    ['', t(side === 'centre' ? 'deadlines.matrix' : 'deadlines.mine')],
    ...(side === 'centre' ? ([['/elenco', t('deadlines.list')]] satisfies [string, string][]) : []),
    ['/obblighi', t('deadlines.obligations')],
    ['/siti', t('deadlines.sites')],
  ];
  return (
    <nav ref={tabs} className="views no-print" aria-label={t('deadlines.title')}>
      <ul>
        {views.map(([path, label]) => (
          <li key={path}>
            <NavLink to={`${base}/scadenze${path}`} end>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
