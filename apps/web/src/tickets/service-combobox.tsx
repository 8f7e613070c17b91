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
  const holds = (text: string) => words.every((word) => fold(text).includes(word));
  const all = services.data?.items ?? [];
  const byTitle = all.filter(({ title }) => holds(title));
  const byAnyWord = all.filter(
    (service) => !byTitle.includes(service) && holds(`${service.title} ${service.audience} ${service.code}`),
  );
  const matching = [...byTitle, ...byAnyWord];
  return (
    <Combobox
      {...field}
      selected={selected && { value: selected.id, label: selected.title }}
      onSelect={(option) => onSelect(option && { id: option.value, title: option.label })}
      options={matching
        .slice(0, SHOWN)
        .map(({ id, title, audience }) => ({ value: id, label: title, detail: audience }))}
      loading={services.isPending}
      onQuery={setQuery}
    />
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
