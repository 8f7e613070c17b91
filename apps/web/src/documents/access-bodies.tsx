import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SPACE_BODY_ROLES, type SpaceBodyRole } from '#app/contracts';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { Select } from '../ui/field.js';
import { AccessNamed, type Named } from './access-named.js';
import { nameBody, unnameBody, type SpaceAccess } from './access-queries.js';
import { useDocumentChange, type Space } from './queries.js';

interface AccessPartProps {
  space: Space;
  access: SpaceAccess;
  onDone: (words: string) => void;
}

/** The bodies named in a space, and what their people do in it. */
export function AccessBodies({ space, access: { bodies }, onDone }: AccessPartProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const [role, setRole] = useState<SpaceBodyRole>('reader');
  const [round, setRound] = useState(0);
  const name = useDocumentChange(async ({ id, name: called, role: as }: Named<SpaceBodyRole>) => {
    await nameBody(space.id, id, { role: as });
    onDone(t('spaces.done.named', { name: called }));
  });
  const unname = useDocumentChange(async ({ id, name: called }: Named<SpaceBodyRole>) => {
    await unnameBody(space.id, id);
    onDone(t('spaces.done.unnamed', { name: called }));
  });
  const busy = name.isPending || unname.isPending;
  return (
    <AccessNamed
      id="bodies"
      title={t('spaces.bodies')}
      who={t('body.name')}
      intro={
        space.visibility === 'centre' &&
        bodies.length > 0 && <p className="notice notice-warning">{t('spaces.bodiesShut')}</p>
      }
      rows={bodies.map(({ bodyId, ...one }) => ({ id: bodyId, ...one }))}
      none={t(space.visibility === 'chosen' ? 'spaces.noBodiesChosen' : 'spaces.noBodies')}
      roles={SPACE_BODY_ROLES}
      busy={busy}
      error={name.error ?? unname.error}
      onRole={(row, as) => name.mutate({ ...row, role: as })}
      onRemove={(row) => unname.mutate(row)}
    >
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!body) return;
          void name
            .mutateAsync({ ...body, role })
            .then(() => {
              setBody(null);
              setRound(round + 1);
            })
            .catch(() => undefined);
        }}
      >
        <BodyCombobox key={round} name="body" label={t('spaces.addBody')} selected={body} onSelect={setBody} />
        <Select
          name="body-role"
          label={t('spaces.what')}
          value={role}
          onChange={({ target }) => setRole(target.value as SpaceBodyRole)}
        >
          {SPACE_BODY_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`spaces.role.${one}`)}
            </option>
          ))}
        </Select>
        <button className="btn btn-primary" disabled={!body || busy}>
          {t('spaces.addBodyNow')}
        </button>
      </form>
    </AccessNamed>
  );
}
