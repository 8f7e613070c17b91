import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../area/session.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { Part } from './part.js';

/** Two records that look different, and that somebody knows to be one body's. */
export function OtherPair() {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const [kept, setKept] = useState<ChosenBody | null>(null);
  const [joined, setJoined] = useState<ChosenBody | null>(null);
  const same = kept !== null && kept.id === joined?.id;
  return (
    <Part name="other-pair" title={t('duplicates.other')} lead={t('duplicates.otherLead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (kept && joined && !same) void navigate(`${base}/enti/unione-schede?resta=${kept.id}&unita=${joined.id}`);
        }}
      >
        <div className="form-columns">
          <BodyCombobox name="kept" label={t('join.stays')} error={undefined} selected={kept} onSelect={setKept} />
          <BodyCombobox
            name="joined"
            label={t('join.joins')}
            error={same ? t('join.same') : undefined}
            selected={joined}
            onSelect={setJoined}
          />
        </div>
        <div className="button-row">
          <button className="btn btn-outline-primary" disabled={!kept || !joined || same}>
            {t('duplicates.join')}
          </button>
        </div>
      </form>
    </Part>
  );
}
