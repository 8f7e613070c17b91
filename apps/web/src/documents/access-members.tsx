import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SPACE_ROLES, TENANT_ROLES, type SpaceRole } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { formatDate, today } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { RoleSelect } from './access-bodies.js';
import { nameMember, unnameMember, type NamedMember, type SpaceAccess } from './access-queries.js';
import { PersonCombobox, type ChosenPerson } from './person-combobox.js';
import { useDocumentChange, type Space } from './queries.js';

interface AccessPartProps {
  space: Space;
  access: SpaceAccess;
  onDone: (words: string) => void;
}

/** The people named in a space, until when, and what they do in it. */
export function AccessMembers({ space, access: { members }, onDone }: AccessPartProps) {
  const { t, i18n } = useTranslation();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [role, setRole] = useState<SpaceRole>('contributor');
  const [validTo, setValidTo] = useState('');
  const [round, setRound] = useState(0);
  const name = useDocumentChange(
    async ({ id, name: called, as, until }: ChosenPerson & { as: SpaceRole; until: string | null }) => {
      await nameMember(space.id, id, { role: as, validTo: until });
      onDone(t('spaces.done.named', { name: called }));
    },
  );
  const unname = useDocumentChange(async ({ membershipId, name: called }: NamedMember) => {
    await unnameMember(space.id, membershipId);
    onDone(t('spaces.done.unnamed', { name: called }));
  });
  const failure = name.error ?? unname.error;
  const busy = name.isPending || unname.isPending;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('spaces.members')}</h2>
      <p className="muted">{t('spaces.membersHint')}</p>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {members.length > 0 ? (
        <DataTable
          caption={t('spaces.members')}
          hideCaption
          columns={[
            {
              key: 'name',
              header: t('spaces.person'),
              rowHeader: true,
              cell: (one) => (
                <>
                  {one.name}
                  <span className="cell-note">{portalRole(one.portalRole)}</span>
                </>
              ),
            },
            {
              key: 'role',
              header: t('spaces.what'),
              cell: (one) => (
                <RoleSelect
                  label={t('spaces.whatDoes', { name: one.name })}
                  roles={SPACE_ROLES}
                  value={one.role}
                  busy={busy || one.ended}
                  onChange={(as) => name.mutate({ id: one.membershipId, name: one.name, as, until: one.validTo })}
                />
              ),
            },
            {
              key: 'until',
              header: t('spaces.lastDay'),
              cell: ({ validTo: until, ended }) =>
                until ? (
                  <>
                    {formatDate(until, i18n.language)}
                    {ended && <span className="cell-note cell-note-attention">{t('spaces.ended')}</span>}
                  </>
                ) : (
                  t('spaces.noEnd')
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
          rows={members}
          rowKey={({ membershipId }) => membershipId}
        />
      ) : (
        <p>{t('spaces.noMembers')}</p>
      )}
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!person) return;
          void name
            .mutateAsync({ ...person, as: role, until: validTo || null })
            .then(() => {
              setPerson(null);
              setValidTo('');
              setRound(round + 1);
            })
            .catch(() => undefined);
        }}
      >
        <PersonCombobox
          key={round}
          name="person"
          label={t('spaces.addMember')}
          selected={person}
          onSelect={setPerson}
        />
        <Select
          name="member-role"
          label={t('spaces.what')}
          value={role}
          onChange={({ target }) => setRole(target.value as SpaceRole)}
        >
          {SPACE_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`spaces.role.${one}`)}
            </option>
          ))}
        </Select>
        <TextField
          name="last-day"
          type="date"
          label={t('spaces.lastDay')}
          min={today()}
          value={validTo}
          required={false}
          onChange={({ target }) => setValidTo(target.value)}
        />
        <button className="btn btn-primary" disabled={!person || busy}>
          {t('spaces.addMemberNow')}
        </button>
      </form>
    </section>
  );

  function portalRole(code: string) {
    const known = TENANT_ROLES.find((one) => one === code);
    return known ? t(`role.${known}`) : code;
  }
}
