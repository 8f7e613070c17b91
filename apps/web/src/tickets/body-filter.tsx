import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../area/session.js';
import { useBody } from '../api/queries.js';
import { Select } from '../ui/field.js';
import { BodyCombobox, type ChosenBody } from './body-combobox.js';

/** Which body: a short list for who serves some, a search among all for the centre. */
export function BodyFilter({ value }: { value: string }) {
  const { t } = useTranslation();
  const { side, session } = useActor();
  if (side === 'centre') return <CentreBodyFilter value={value} />;
  return (
    <Select label={t('ticket.body')} name="ente" id="tickets-body" defaultValue={value}>
      <option value="">{t('tickets.anyBody')}</option>
      {session.membership.bodies.map((body) => (
        <option key={body.id} value={body.id}>
          {body.name}
        </option>
      ))}
    </Select>
  );
}

function CentreBodyFilter({ value }: { value: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ChosenBody | null | undefined>(undefined);
  const known = useBody(value);
  const selected =
    chosen === undefined && value && known.data ? { id: value, name: known.data.name } : (chosen ?? null);
  return (
    <>
      <BodyCombobox name="ente-nome" label={t('ticket.body')} selected={selected} onSelect={setChosen} />
      <input type="hidden" name="ente" value={chosen === undefined ? value : (chosen?.id ?? '')} />
    </>
  );
}
