import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { LIMITS, SUBSCRIPTION_STATUSES } from '#app/contracts';
import { someOf } from '../lib/search.js';
import { Select, TextField } from '../ui/field.js';
import { FilterForm } from '../ui/filter-form.js';
import { Icon } from '../ui/icon.js';
import type { SubscriptionQuery } from './queries.js';

/** The words of the address as the API's question; what the address says wrong is not asked. */
export function subscriptionQuery(params: URLSearchParams): SubscriptionQuery {
  const status = someOf(SUBSCRIPTION_STATUSES, params.get('stato'));
  return {
    q: params.get('q')?.trim() || undefined,
    status: status.length > 0 ? status : undefined,
    turn: params.get('turno') === 'centre' ? 'centre' : undefined,
    bodyId: params.get('ente') || undefined,
    serviceId: params.get('servizio') || undefined,
    cursor: params.get('cursor') || undefined,
  };
}

/** The questions that each side asks most. */
export const VIEWS = {
  centre: [
    { name: 'mine', query: { turno: 'centre' } },
    { name: 'active', query: { stato: 'active,ending' } },
    { name: 'over', query: { stato: 'ended,refused,withdrawn' } },
    { name: 'all', query: {} },
  ],
  body: [
    { name: 'active', query: { stato: 'active,ending' } },
    { name: 'asked', query: { stato: 'requested' } },
    { name: 'over', query: { stato: 'ended,refused,withdrawn' } },
    { name: 'all', query: {} },
  ],
} as const;

/** Search and state: a form that writes the address. */
export function SubscriptionFilterForm() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const value = (name: string) => params.get(name) ?? '';
  return (
    <FilterForm>
      <div className="filters-first">
        <TextField
          label={t('subscriptions.search')}
          name="q"
          type="search"
          id="subscriptions-q"
          defaultValue={value('q')}
          maxLength={LIMITS.search}
          data-shortcut="/"
        />
        <Select label={t('ticket.statusLabel')} name="stato" id="subscriptions-status" defaultValue={value('stato')}>
          <option value="">{t('subscriptions.anyStatus')}</option>
          {SUBSCRIPTION_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`subscriptions.status.${status}`)}
            </option>
          ))}
        </Select>
        <button className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
        <Link className="text-link" to={pathname}>
          {t('subscriptions.showAll')}
        </Link>
      </div>
      {['turno', 'ente', 'servizio'].map(
        (name) => params.has(name) && <input key={name} type="hidden" name={name} value={value(name)} />,
      )}
    </FilterForm>
  );
}
