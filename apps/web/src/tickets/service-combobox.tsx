import { useState, type Ref } from 'react';
import { LIMITS } from '#app/contracts';
import { useServices } from '../api/queries.js';
import { Combobox } from '../ui/combobox.js';

export interface ChosenService {
  id: string;
  title: string;
}

interface ServiceComboboxProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  selected: ChosenService | null;
  onSelect: (service: ChosenService | null) => void;
  inputRef?: Ref<HTMLInputElement>;
}

const SHOWN = 8;

/** Finds a published service by any of the words of its title or of the sentence that says who it is for. */
export function ServiceCombobox({ selected, onSelect, ...field }: ServiceComboboxProps) {
  const [query, setQuery] = useState('');
  const services = useServices({ status: 'published', limit: LIMITS.pageSize });
  const words = fold(query).split(/\s+/).filter(Boolean);
  const matching = (services.data?.items ?? []).filter((service) => {
    const text = fold(`${service.title} ${service.audience} ${service.code}`);
    return words.every((word) => text.includes(word));
  });
  return (
    <Combobox
      {...field}
      selected={selected && { value: selected.id, label: selected.title }}
      onSelect={(option) => onSelect(option && { id: option.value, title: option.label })}
      options={matching.slice(0, SHOWN).map(({ id, title, audience }) => ({ value: id, label: title, detail: audience }))}
      loading={services.isPending}
      onQuery={setQuery}
    />
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
