import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../api/queries.js';
import { useDebounced } from '../lib/use-debounced.js';
import { Combobox } from '../ui/combobox.js';

export interface ChosenBody {
  id: string;
  name: string;
}

interface BodyComboboxProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  selected: ChosenBody | null;
  onSelect: (body: ChosenBody | null) => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  /** Only bodies that may use the services today. */
  adhering?: boolean;
}

/** Finds one of the centre's two hundred bodies by a few letters. */
export function BodyCombobox({ selected, onSelect, adhering, ...field }: BodyComboboxProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const q = useDebounced(query.trim());
  const found = useBodies({ q, limit: 8, ...(adhering ? { adhesion: 'active' as const } : {}) }, q !== '');
  return (
    <Combobox
      {...field}
      selected={selected && { value: selected.id, label: selected.name }}
      onSelect={(option) => onSelect(option && { id: option.value, name: option.label })}
      options={(found.data?.items ?? []).map((body) => ({
        value: body.id,
        label: body.name,
        detail: [t(`body.types.${body.type}`), body.province].join(', '),
      }))}
      loading={found.isFetching || q !== query.trim()}
      onQuery={setQuery}
    />
  );
}
