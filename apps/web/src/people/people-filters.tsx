import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { LIMITS, TENANT_ROLES } from '#app/contracts';
import { BodyFilter } from '../tickets/body-filter.js';
import { Select, TextField } from '../ui/field.js';
import { FilterForm } from '../ui/filter-form.js';
import { Icon } from '../ui/icon.js';

/** Search among the people: by name or address, role, body. */
export function PeopleFilters() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const value = (name: string) => params.get(name) ?? '';
  return (
    <FilterForm>
      {params.has('stato') && <input type="hidden" name="stato" value={value('stato')} />}
      <div className="filters-first">
        <TextField
          label={t('people.search')}
          name="q"
          id="people-q"
          type="search"
          defaultValue={value('q')}
          maxLength={LIMITS.search}
          data-shortcut="/"
        />
        <Select label={t('people.role')} name="ruolo" id="people-role" defaultValue={value('ruolo')}>
          <option value="">{t('people.anyRole')}</option>
          {TENANT_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </Select>
        <BodyFilter value={value('ente')} />
        <button className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
        <Link className="text-link" to={pathname}>
          {t('tickets.reset')}
        </Link>
      </div>
    </FilterForm>
  );
}
