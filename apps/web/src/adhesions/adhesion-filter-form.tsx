import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { ADHESION_STATUSES, LIMITS } from '#app/contracts';
import { Select, TextField } from '../ui/field.js';
import { FilterForm } from '../ui/filter-form.js';
import { Icon } from '../ui/icon.js';
import { REMINDERS } from './adhesion-filters.js';
import { useConventions } from './queries.js';

/** Search and filters of the centre's list of adhesions: a form that writes the address. */
export function AdhesionFilterForm() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const conventions = useConventions();
  const value = (name: string) => params.get(name) ?? '';
  const open = ['stato', 'convenzione', 'solleciti'].some((name) => params.has(name));
  return (
    <FilterForm>
      <div className="filters-first">
        <TextField
          label={t('adhesions.search')}
          name="q"
          type="search"
          id="adhesions-q"
          defaultValue={value('q')}
          maxLength={LIMITS.search}
          data-shortcut="/"
        />
        <button className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
        <Link className="text-link" to={pathname}>
          {t('adhesions.reset')}
        </Link>
      </div>
      {['turno', 'ente'].map(
        (name) => params.has(name) && <input key={name} type="hidden" name={name} value={value(name)} />,
      )}
      <details open={open}>
        <summary>{t('adhesions.filters')}</summary>
        <div className="filters-more">
          <Select label={t('ticket.statusLabel')} name="stato" id="adhesions-status" defaultValue={value('stato')}>
            <option value="">{t('adhesions.anyStatus')}</option>
            {ADHESION_STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`adhesion.status.${status}`)}
              </option>
            ))}
          </Select>
          <Select
            label={t('conventions.name')}
            name="convenzione"
            id="adhesions-convention"
            key={conventions.dataUpdatedAt}
            defaultValue={value('convenzione')}
          >
            <option value="">{t('adhesions.anyConvention')}</option>
            {conventions.data?.conventions.map((convention) => (
              <option key={convention.id} value={convention.id}>
                {convention.title}
              </option>
            ))}
          </Select>
          <Select
            label={t('adhesions.reminderLabel')}
            name="solleciti"
            id="adhesions-reminder"
            defaultValue={value('solleciti')}
          >
            <option value="">{t('adhesions.anyReminder')}</option>
            {REMINDERS.map((reminder) => (
              <option key={reminder} value={reminder}>
                {t(`adhesions.reminder.${reminder}`)}
              </option>
            ))}
          </Select>
        </div>
      </details>
    </FilterForm>
  );
}
