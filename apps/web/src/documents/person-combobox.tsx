import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../people/queries.js';
import { useDebounced } from '../lib/use-debounced.js';
import { Combobox } from '../ui/combobox.js';

export interface ChosenPerson {
  id: string;
  name: string;
}

interface PersonComboboxProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  selected: ChosenPerson | null;
  onSelect: (person: ChosenPerson | null) => void;
  /** Not offered. */
  without?: readonly string[];
}

/** Finds somebody who works here, for a body or from outside, by a few letters. */
export function PersonCombobox({ selected, onSelect, without = [], ...field }: PersonComboboxProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const q = useDebounced(query.trim());
  const found = usePeople({ q, limit: 8 }, q !== '');
  return (
    <Combobox
      {...field}
      selected={selected && { value: selected.id, label: selected.name }}
      onSelect={(option) => onSelect(option && { id: option.value, name: option.label })}
      options={(found.data?.items ?? [])
        .filter(({ id }) => !without.includes(id))
        .map(({ id, displayName, role, bodies }) => ({
          value: id,
          label: displayName,
          detail: [t(`role.${role}`), ...bodies.slice(0, 2).map(({ name }) => name)].join(', '),
        }))}
      loading={found.isFetching || q !== query.trim()}
      onQuery={setQuery}
    />
  );
}
