import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LIMITS } from '#app/contracts';
import { Select, TextField } from '../ui/field.js';
import { FilterForm } from '../ui/filter-form.js';
import { Icon } from '../ui/icon.js';
import { AUDITED } from './tables.js';

export const OPERATIONS = ['INSERT', 'UPDATE', 'DELETE', 'READ'] as const;

/** Filters that stand in the address only, put there by a link of the list. */
const PINNED = ['autore', 'riga'] as const;

/** The questions that are asked of the register: who, what, on which kind of record, when. */
export function AuditFilters() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const value = (name: string) => params.get(name) ?? '';
  const without = (name: string) => {
    const rest = new URLSearchParams(params);
    [name, 'cursor'].forEach((each) => rest.delete(each));
    return `?${rest.toString()}`;
  };
  return (
    <FilterForm>
      <div className="filters-more filters-even">
        <TextField
          label={t('audit.actorName')}
          type="search"
          name="chi"
          id="audit-actor"
          data-shortcut="/"
          defaultValue={value('chi')}
          maxLength={LIMITS.search}
        />
        <Select label={t('audit.table')} name="tabella" id="audit-table" defaultValue={value('tabella')}>
          <option value="">{t('audit.anyTable')}</option>
          {AUDITED.map((table) => (
            <option key={table} value={table}>
              {t(`audit.tables.${table}`)}
            </option>
          ))}
        </Select>
        <Select label={t('audit.operation')} name="operazione" id="audit-operation" defaultValue={value('operazione')}>
          <option value="">{t('audit.anyOperation')}</option>
          {OPERATIONS.map((operation) => (
            <option key={operation} value={operation}>
              {t(`audit.done.${operation}`)}
            </option>
          ))}
        </Select>
        <TextField label={t('audit.from')} type="date" name="dal" id="audit-from" defaultValue={value('dal')} />
        <TextField label={t('audit.to')} type="date" name="al" id="audit-to" defaultValue={value('al')} />
      </div>
      {PINNED.filter((name) => params.has(name)).map((name) => (
        <p key={name} className="pinned">
          <input type="hidden" name={name} value={value(name)} />
          {t(`audit.pinned.${name}`)} <Link to={without(name)}>{t('audit.unpin')}</Link>
        </p>
      ))}
      <div className="button-row">
        <button className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
        <Link className="text-link" to="?">
          {t('tickets.reset')}
        </Link>
      </div>
    </FilterForm>
  );
}
