import type { Role } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { Membership } from '../api/memberships.dto.js';

const ROLE_WORDS: Record<Role, Words> = {
  platform_admin: { it: 'Amministratore della piattaforma', en: 'Platform administrator' },
  network_coordinator: { it: 'Coordinatore della rete', en: 'Network coordinator' },
  centre_admin: { it: 'Responsabile del centro', en: 'Head of the centre' },
  operator: { it: 'Operatore del centro', en: 'Operator of the centre' },
  tariff_admin: { it: 'Responsabile delle tariffe', en: 'Tariff administrator' },
  accounting_officer: { it: 'Ragioneria', en: 'Accounting' },
  auditor: { it: 'Revisore', en: 'Auditor' },
  body_admin: { it: 'Referente dell’ente', en: 'Administrator of a body' },
  body_clerk: { it: 'Addetto dell’ente', en: 'Clerk of a body' },
  partner: { it: 'Partner esterno', en: 'Outside partner' },
};

/** The list of people as a file. */
export const MEMBERSHIP_EXPORT: ExportTable<Membership> = {
  title: { it: 'Persone', en: 'People' },
  fileName: { it: 'persone', en: 'people' },
  columns: [
    { header: { it: 'Nome', en: 'Name' }, width: 30, value: ({ displayName }) => displayName },
    { header: { it: 'E-mail', en: 'E-mail' }, width: 36, value: ({ email }) => email },
    { header: { it: 'Ruolo', en: 'Role' }, width: 26, value: ({ role }, locale) => ROLE_WORDS[role][locale] },
    {
      header: { it: 'Enti', en: 'Bodies' },
      width: 40,
      value: ({ bodies }) => bodies.map(({ name }) => name).join(', '),
    },
    { header: { it: 'Dal', en: 'From' }, width: 12, value: ({ validFrom }) => validFrom },
    { header: { it: 'Fino al', en: 'Until' }, width: 12, value: ({ validTo }) => validTo },
    {
      header: { it: 'Ultimo accesso', en: 'Last seen' },
      width: 18,
      value: ({ lastSeenAt }) => (lastSeenAt ? new Date(lastSeenAt) : null),
    },
  ],
};
