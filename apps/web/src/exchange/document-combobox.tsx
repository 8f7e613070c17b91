import { useState } from 'react';
import { useDocuments } from '../documents/queries.js';
import { useDebounced } from '../lib/use-debounced.js';
import { Combobox } from '../ui/combobox.js';

export interface ChosenDocument {
  id: string;
  title: string;
}

interface DocumentComboboxProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  selected: ChosenDocument | null;
  onSelect: (document: ChosenDocument | null) => void;
  /** Those that are there already. */
  without: readonly string[];
}

/** Finds a document of the own centre by words of its title: of those that may be shown to others. */
export function DocumentCombobox({ selected, onSelect, without, ...field }: DocumentComboboxProps) {
  const [query, setQuery] = useState('');
  const q = useDebounced(query.trim());
  const found = useDocuments({ q, limit: 10 }, q !== '');
  return (
    <Combobox
      {...field}
      selected={selected && { value: selected.id, label: selected.title }}
      onSelect={(option) => onSelect(option && { id: option.value, title: option.label })}
      options={(found.data?.items ?? [])
        .filter(({ id, shown, confidential }) => shown && !confidential && !without.includes(id))
        .map(({ id, title, spaceTitle }) => ({ value: id, label: title, ...(spaceTitle && { detail: spaceTitle }) }))}
      loading={found.isFetching || q !== query.trim()}
      onQuery={setQuery}
    />
  );
}
