import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { LIMITS } from '#app/contracts';
import { usePhone } from '../lib/use-phone.js';
import { Select, TextField } from '../ui/field.js';
import { FilterForm } from '../ui/filter-form.js';
import { Icon } from '../ui/icon.js';

interface ListFiltersProps {
  /** What the words are looked for in; without it there is no field for them. */
  search?: string;
  /** Of the fields, so that two lists have no id in common. */
  name: string;
  /** What stands beside the words. */
  children?: ReactNode;
  /** Parameters of the address that have no field and are to stay. */
  kept?: readonly string[];
  /** What the address still says once the filters are taken off, such as `?dove=rete`. */
  bare?: string;
  /** On a phone all but the words stand behind one word that opens them. */
  folds?: boolean;
  /** Filters that are asked for less often, behind a word that opens them. */
  more?: { label: string; names: readonly string[]; fields: ReactNode };
}

/** The filters of a list: a form that writes the address, where they survive a reload and a bookmark. */
export function ListFilters({ search, name, children, kept = [], bare = '', folds, more }: ListFiltersProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const folded = folds && phone;
  return (
    <FilterForm>
      <div className="filters-first">
        {search && (
          <TextField
            label={search}
            type="search"
            name="q"
            id={`${name}-q`}
            data-shortcut="/"
            defaultValue={params.get('q') ?? ''}
            maxLength={LIMITS.search}
          />
        )}
        {!folded && children}
        {kept.map(
          (each) => params.has(each) && <input key={each} type="hidden" name={each} value={params.get(each)!} />,
        )}
        <button className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
        {[...params.keys()].some((each) => !['cursor', ...kept].includes(each)) && (
          <Link className="text-link" to={pathname + bare}>
            {t('lists.reset')}
          </Link>
        )}
      </div>
      {folded && (
        <details open={[...params.keys()].some((each) => !['q', 'cursor', 'ordine', ...kept].includes(each))}>
          <summary>{t('lists.filters')}</summary>
          <div className="filters-more">{children}</div>
        </details>
      )}
      {more && (
        <details open={more.names.some((each) => params.has(each))}>
          <summary>{more.label}</summary>
          <div className="filters-more">{more.fields}</div>
        </details>
      )}
    </FilterForm>
  );
}

interface FilterSelectProps {
  label: string;
  /** Of the parameter in the address. */
  name: string;
  /** The words of "whatever it is". */
  any: string;
  options: readonly (readonly [value: string, words: string])[];
}

interface SortSelectProps {
  /** The names of the orders as the API has them; the first is that of an address that says none. */
  sorts: readonly (readonly [value: string, words: string])[];
}

/** The order of a list: on a phone, where no headers are shown, the only way to it. */
export function SortSelect({ sorts }: SortSelectProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  return (
    <Select label={t('lists.sort')} name="ordine" id="list-sort" defaultValue={params.get('ordine') ?? ''}>
      {sorts.map(([value, words], at) => (
        <option key={value} value={at === 0 ? '' : value}>
          {words}
        </option>
      ))}
    </Select>
  );
}

/** A filter by one of a few values. */
export function FilterSelect({ label, name, any, options }: FilterSelectProps) {
  const [params] = useSearchParams();
  const chosen = params.get(name) ?? '';
  // Drawn anew once what is chosen is among the options, which may come later than the address.
  const here = options.some(([value]) => value === chosen);
  return (
    <Select key={String(here)} label={label} name={name} id={`filter-${name}`} defaultValue={chosen}>
      <option value="">{any}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}
