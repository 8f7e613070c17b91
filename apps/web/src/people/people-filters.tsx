import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { TENANT_ROLES } from '#app/contracts';
import { FilterSelect, ListFilters, SortSelect } from '../lists/list-filters.js';
import { BodyFilter } from '../tickets/body-filter.js';

/** The first where the address says none. */
export const SORTS = ['name', '-name', 'validFrom', '-validFrom'] as const;

/** Search among the people: by name or address, role, body. */
export function PeopleFilters() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  return (
    <ListFilters name="people" search={t('people.search')} kept={['stato']}>
      <FilterSelect
        label={t('people.role')}
        name="ruolo"
        any={t('people.anyRole')}
        options={TENANT_ROLES.map((role) => [role, t(`role.${role}`)])}
      />
      <BodyFilter value={params.get('ente') ?? ''} />
      <SortSelect sorts={SORTS.map((sort) => [sort, t(`lists.sorts.people.${sort}`)])} />
    </ListFilters>
  );
}
