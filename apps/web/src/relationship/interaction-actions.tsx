import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../area/session.js';
import { Icon } from '../ui/icon.js';
import { InteractionDialog } from './interaction-dialog.js';
import { RemovalDialog } from './removal-dialog.js';
import { useInteraction } from './story-queries.js';

interface InteractionActionsProps {
  id: string;
  body: { id: string; name: string };
  names: readonly string[];
  onDone: (words: string) => void;
}

/** The files of a contact, and what can be done to it. */
export function InteractionActions({ id, body, names, onDone }: InteractionActionsProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const interaction = useInteraction(body.id, id);
  if (!interaction) return null;
  const close = () => setOpen(null);
  const done = (words: string) => {
    close();
    onDone(words);
  };
  const { kind, happenedOn } = interaction;
  const named = { what: `${t(`interactions.kind.${kind}`)} ${happenedOn}` };
  return (
    <>
      {interaction.files.length > 0 && (
        <ul className="plain-list">
          {interaction.files.map((file) => (
            <li key={file.id}>
              <a href={`/api/v1/files/${file.id}/content`} download={file.name}>
                <Icon name="download" /> {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {can('relationship.edit') && (
        <p className="button-row story-actions">
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            aria-label={t('interactions.changeIt', named)}
            onClick={() => setOpen('change')}
          >
            {t('interactions.change')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            aria-label={t('interactions.removeIt', named)}
            onClick={() => setOpen('remove')}
          >
            {t('interactions.remove')}
          </button>
        </p>
      )}
      {open === 'change' && (
        <InteractionDialog body={body} names={names} interaction={interaction} onClose={close} onDone={done} />
      )}
      {open === 'remove' && <RemovalDialog interaction={interaction} onClose={close} onDone={done} />}
    </>
  );
}
