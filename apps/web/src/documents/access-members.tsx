import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SPACE_ROLES, TENANT_ROLES, type SpaceRole } from '#app/contracts';
import { formatDate, today } from '../lib/format.js';
import type { Column } from '../ui/data-table.js';
import { Select, TextField } from '../ui/field.js';
import { AccessNamed, type Named } from './access-named.js';
import { nameMember, unnameMember, type SpaceAccess } from './access-queries.js';
import { PersonCombobox, type ChosenPerson } from './person-combobox.js';
import { useDocumentChange, type Space } from './queries.js';

interface AccessPartProps {
  space: Space;
  access: SpaceAccess;
  onDone: (words: string) => void;
}

interface Member extends Named<SpaceRole> {
  validTo: string | null;
}

/** The people named in a space, until when, and what they do in it. */
export function AccessMembers({ space, access: { members }, onDone }: AccessPartProps) {
  const { t, i18n } = useTranslation();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [role, setRole] = useState<SpaceRole>('contributor');
  const [validTo, setValidTo] = useState('');
  const [round, setRound] = useState(0);
  const name = useDocumentChange(async ({ id, name: called, role: as, validTo: until }: Member) => {
    await nameMember(space.id, id, { role: as, validTo: until });
    onDone(t('spaces.done.named', { name: called }));
  });
  const unname = useDocumentChange(async ({ id, name: called }: Member) => {
    await unnameMember(space.id, id);
    onDone(t('spaces.done.unnamed', { name: called }));
  });
  const busy = name.isPending || unname.isPending;
  const rows = members.map(({ membershipId, ...one }) => ({ id: membershipId, ...one }));
  type Row = (typeof rows)[number];
  const lastDay: Column<Row> = {
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
  };
  return (
    <AccessNamed
      id="members"
      title={t('spaces.members')}
      who={t('spaces.person')}
      intro={<p className="muted">{t('spaces.membersHint')}</p>}
      rows={rows}
      none={t('spaces.noMembers')}
      roles={SPACE_ROLES}
      nameOf={(one: Row) => (
        <>
          {one.name}
          <span className="cell-note">{portalRole(one.portalRole)}</span>
        </>
      )}
      more={[lastDay]}
      over={({ ended }) => ended}
      busy={busy}
      error={name.error ?? unname.error}
      onRole={(row, as) => name.mutate({ ...row, role: as })}
      onRemove={(row) => unname.mutate(row)}
    >
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!person) return;
          void name
            .mutateAsync({ ...person, role, validTo: validTo || null })
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
    </AccessNamed>
  );

  function portalRole(code: string) {
    const known = TENANT_ROLES.find((one) => one === code);
    return known ? t(`role.${known}`) : code;
  }
}
