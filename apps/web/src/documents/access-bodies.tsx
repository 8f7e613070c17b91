import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SPACE_BODY_ROLES, type SpaceBodyRole } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { DataTable } from '../ui/data-table.js';
import { Select } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { nameBody, unnameBody, type NamedBody, type SpaceAccess } from './access-queries.js';
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
  const name = useDocumentChange(async ({ id, name: called, as }: ChosenBody & { as: SpaceBodyRole }) => {
    await nameBody(space.id, id, { role: as });
    onDone(t('spaces.done.named', { name: called }));
  });
  const unname = useDocumentChange(async ({ bodyId, name: called }: NamedBody) => {
    await unnameBody(space.id, bodyId);
    onDone(t('spaces.done.unnamed', { name: called }));
  });
  const failure = name.error ?? unname.error;
  const busy = name.isPending || unname.isPending;
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">{t('spaces.bodies')}</h2>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {space.visibility === 'centre' && bodies.length > 0 && (
        <p className="notice notice-warning">{t('spaces.bodiesShut')}</p>
      )}
      {bodies.length > 0 ? (
        <DataTable
          caption={t('spaces.bodies')}
          hideCaption
          columns={[
            { key: 'name', header: t('body.name'), rowHeader: true, cell: (one) => one.name },
            {
              key: 'role',
              header: t('spaces.what'),
              cell: (one) => (
                <RoleSelect
                  label={t('spaces.whatDoes', { name: one.name })}
                  roles={SPACE_BODY_ROLES}
                  value={one.role}
                  busy={busy}
                  onChange={(as) => name.mutate({ id: one.bodyId, name: one.name, as })}
                />
              ),
            },
            {
              key: 'remove',
              header: t('spaces.actions'),
              cell: (one) => (
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  aria-label={t('spaces.removeOne', { name: one.name })}
                  disabled={busy}
                  onClick={() => unname.mutate(one)}
                >
                  {t('spaces.remove')}
                </button>
              ),
            },
          ]}
          rows={bodies}
          rowKey={({ bodyId }) => bodyId}
        />
      ) : (
        <p>{t(space.visibility === 'chosen' ? 'spaces.noBodiesChosen' : 'spaces.noBodies')}</p>
      )}
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!body) return;
          void name
            .mutateAsync({ ...body, as: role })
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
    </section>
  );
}

interface RoleSelectProps<Role extends string> {
  label: string;
  roles: readonly Role[];
  value: Role;
  busy: boolean;
  onChange: (role: Role) => void;
}

/** What somebody named does; another choice holds at once. */
export function RoleSelect<Role extends 'reader' | 'contributor' | 'manager'>({
  label,
  roles,
  value,
  busy,
  onChange,
}: RoleSelectProps<Role>) {
  const { t } = useTranslation();
  return (
    <select
      className="control"
      aria-label={label}
      value={value}
      disabled={busy}
      onChange={({ target }) => onChange(target.value as Role)}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {t(`spaces.role.${one}`)}
        </option>
      ))}
    </select>
  );
}
