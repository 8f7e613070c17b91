import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../area/session.js';
import { Part } from '../bodies/part.js';
import { DateTime } from '../ui/date-time.js';
import { ProspectDialog } from './prospect-dialog.js';
import { useProspects } from './story-queries.js';

interface BodyProspectProps {
  body: { id: string; name: string };
  /** Of its own, or through an associated form. */
  adheres: boolean;
  onDone: (words: string) => void;
}

/** How far a body that does not adhere has come. */
export function BodyProspect({ body, adheres, onDone }: BodyProspectProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [open, setOpen] = useState(false);
  const shown = can('relationship.read') && !adheres;
  const query = useProspects({ bodyId: body.id }, shown);
  if (!shown || !query.data) return null;
  const prospect = query.data.items[0];
  return (
    <Part
      name="prospect"
      title={t('prospects.ofBody')}
      action={
        can('relationship.edit') && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setOpen(true)}>
            {t(prospect ? 'prospects.edit' : 'prospects.begin')}
          </button>
        )
      }
    >
      {prospect ? (
        <>
          <p>
            <strong>{t(`prospects.standing.${prospect.standing}`)}</strong> {t('prospects.from')}{' '}
            <DateTime value={prospect.since} />
            {prospect.followerName && <span className="muted"> · {prospect.followerName}</span>}
          </p>
          {prospect.standing === 'lost' && prospect.reason && <p>{prospect.reason}</p>}
          {prospect.note && <p className="story-text">{prospect.note}</p>}
          {prospect.nextTask && (
            <p>
              {t('interactions.next')}: {prospect.nextTask.title} (<DateTime value={prospect.nextTask.dueOn} />)
            </p>
          )}
        </>
      ) : (
        <p className="muted">{t('prospects.notYet')}</p>
      )}
      {open && (
        <ProspectDialog
          body={body}
          prospect={prospect}
          onClose={() => setOpen(false)}
          onDone={(words) => {
            setOpen(false);
            onDone(words);
          }}
        />
      )}
    </Part>
  );
}
