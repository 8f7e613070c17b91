import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { Icon } from '../ui/icon.js';

interface BodyPickerProps {
  name: string;
  label: string;
  hint: string;
  error?: string | undefined;
  bodies: ChosenBody[];
  onChange: (bodies: ChosenBody[]) => void;
}

/** Several bodies, found one after the other; each can be taken away again. */
export function BodyPicker({ name, label, hint, error, bodies, onChange }: BodyPickerProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  const add = (body: ChosenBody | null) => {
    if (!body) return;
    if (!bodies.some(({ id }) => id === body.id)) onChange([...bodies, body]);
    setSaid(t('people.bodyAdded', { name: body.name }));
    setRound(round + 1);
  };
  const remove = (body: ChosenBody) => {
    onChange(bodies.filter(({ id }) => id !== body.id));
    setSaid(t('people.bodyRemoved', { name: body.name }));
    input.current?.focus();
  };
  return (
    <div className="body-picker">
      <BodyCombobox
        key={round}
        name={name}
        label={label}
        hint={hint}
        error={error}
        selected={null}
        onSelect={add}
        inputRef={input}
        autoFocus={round > 0}
      />
      <ul className="file-list" aria-label={label}>
        {bodies.map((body) => (
          <li key={body.id}>
            <span className="file-name">{body.name}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('people.removeBody', { name: body.name })}
              onClick={() => remove(body)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
