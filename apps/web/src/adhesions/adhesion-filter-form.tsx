import { useTranslation } from 'react-i18next';
import { ADHESION_STATUSES } from '#app/contracts';
import { FilterSelect, ListFilters, SortSelect } from '../lists/list-filters.js';
import { REMINDERS, SORTS } from './adhesion-filters.js';
import { useConventions } from './queries.js';

/** Search and filters of the centre's list of adhesions. */
export function AdhesionFilterForm() {
  const { t } = useTranslation();
  const conventions = useConventions();
  const fields = (
    <>
      <FilterSelect
        label={t('ticket.statusLabel')}
        name="stato"
        any={t('adhesions.anyStatus')}
        options={ADHESION_STATUSES.map((status) => [status, t(`adhesion.status.${status}`)])}
      />
      <FilterSelect
        key={conventions.dataUpdatedAt}
        label={t('conventions.name')}
        name="convenzione"
        any={t('adhesions.anyConvention')}
        options={conventions.data?.conventions.map(({ id, title }) => [id, title] as const) ?? []}
      />
      <FilterSelect
        label={t('adhesions.reminderLabel')}
        name="solleciti"
        any={t('adhesions.anyReminder')}
        options={REMINDERS.map((reminder) => [reminder, t(`adhesions.reminder.${reminder}`)])}
      />
      <SortSelect sorts={SORTS.map((sort) => [sort, t(`lists.sorts.adhesions.${sort}`)])} />
    </>
  );
  return (
    <ListFilters
      name="adhesions"
      search={t('adhesions.search')}
      kept={['turno', 'ente', 'termine']}
      more={{ label: t('adhesions.filters'), names: ['stato', 'convenzione', 'solleciti', 'ordine'], fields }}
    />
  );
}
