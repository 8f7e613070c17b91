/** What a person may do, as data: the guards, the portal's navigation and the tests read it here. */
export const PERMISSIONS = [
  'services.read',
  'services.edit',
  'services.publish',
  'news.manage',
  'feedback.read',
  'kits.manage',
  'bodies.read',
  'bodies.edit',
  'offices.edit',
  'territory.read',
  'adhesions.read',
  'adhesions.take_part',
  'adhesions.manage',
  'adhesions.countersign',
  'conventions.edit',
  'subscriptions.read',
  'subscriptions.request',
  'subscriptions.decide',
  'memberships.read',
  'memberships.manage',
  'settings.edit',
  'tickets.read',
  'tickets.create',
  'tickets.create_on_behalf',
  'tickets.take_part',
  'tickets.work',
  'time_entries.read',
  'time_entries.write',
  'pec.read',
  'pec.send',
  'tasks.work',
  'relationship.read',
  'relationship.edit',
  'outreach.read',
  'outreach.manage',
  'calendar.read',
  'timesheets.read',
  'timesheets.write',
  'costs.read',
  'costs.edit',
  'costs.approve',
  'tariffs.read',
  'tariffs.edit',
  'tariffs.approve',
  'dues.read',
  'documents.read',
  'documents.write',
  'documents.manage',
  'deadlines.read',
  'deadlines.edit',
  'deadlines.manage',
  'tables.read',
  'tables.take_part',
  'tables.manage',
  'imports.run',
  'files.read',
  'files.write',
  'audit.read',
  'network.read',
  'network.take_part',
  'network.manage',
  'platform.read',
  'platform.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * How far a session sees: some bodies of a centre, a whole centre, what a centre invited somebody from outside to, the
 * network's or the platform's own data.
 */
export const ACCESS_LEVELS = ['body', 'centre', 'partner', 'network', 'platform'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

export const ROLES = [
  'platform_admin',
  'network_coordinator',
  'centre_admin',
  'operator',
  'tariff_admin',
  'accounting_officer',
  'auditor',
  'body_admin',
  'body_clerk',
  'partner',
] as const;
export type Role = (typeof ROLES)[number];

export interface RoleDefinition {
  readonly access: AccessLevel;
  readonly permissions: readonly Permission[];
}

const centreReading: Permission[] = [
  'services.read',
  'bodies.read',
  'territory.read',
  'adhesions.read',
  'subscriptions.read',
  'memberships.read',
  'calendar.read',
  'tariffs.read',
  'dues.read',
  'documents.read',
  'deadlines.read',
  'tables.read',
  'network.read',
];
/** Their own hours, by month. */
const ownHours: Permission[] = ['timesheets.read', 'timesheets.write'];
/** Whoever works for the centre may have a seat at a table. */
const ownSeat: Permission[] = ['tables.take_part'];
const ticketWork: Permission[] = [
  'tickets.read',
  'tickets.create_on_behalf',
  'tickets.work',
  'time_entries.read',
  'time_entries.write',
  'files.read',
  'files.write',
];
/** What operators do for the bodies beside their requests. */
const bodyCare: Permission[] = [
  'bodies.edit',
  'offices.edit',
  'adhesions.manage',
  'subscriptions.decide',
  'pec.read',
  'pec.send',
  'tasks.work',
  'relationship.read',
  'relationship.edit',
  'outreach.read',
  'outreach.manage',
  'documents.write',
  'documents.manage',
  'deadlines.edit',
  'deadlines.manage',
  'tables.manage',
  'network.take_part',
];
const bodyWork: Permission[] = [
  'services.read',
  'bodies.read',
  'adhesions.read',
  'adhesions.take_part',
  'subscriptions.read',
  'subscriptions.request',
  'memberships.read',
  'tickets.read',
  'tickets.create',
  'tickets.take_part',
  'files.read',
  'files.write',
  'calendar.read',
  'dues.read',
  'documents.read',
  'documents.write',
  'deadlines.read',
  'deadlines.edit',
  'tables.read',
  'tables.take_part',
];

export const ROLE_DEFINITIONS: Readonly<Record<Role, RoleDefinition>> = {
  platform_admin: { access: 'platform', permissions: ['platform.read', 'platform.manage', 'network.read'] },
  network_coordinator: { access: 'network', permissions: ['network.read', 'network.manage'] },
  centre_admin: {
    access: 'centre',
    permissions: [
      ...centreReading,
      ...ticketWork,
      ...bodyCare,
      ...ownHours,
      ...ownSeat,
      'costs.read',
      'costs.edit',
      'costs.approve',
      'tariffs.edit',
      'tariffs.approve',
      'services.edit',
      'services.publish',
      'news.manage',
      'feedback.read',
      'kits.manage',
      'imports.run',
      'adhesions.countersign',
      'conventions.edit',
      'memberships.manage',
      'settings.edit',
      'audit.read',
    ],
  },
  operator: {
    access: 'centre',
    permissions: [
      ...centreReading,
      ...ticketWork,
      ...bodyCare,
      ...ownHours,
      ...ownSeat,
      'services.edit',
      'services.publish',
      'kits.manage',
      'news.manage',
      'feedback.read',
      'imports.run',
    ],
  },
  tariff_admin: {
    access: 'centre',
    permissions: [
      ...centreReading,
      ...ownHours,
      ...ownSeat,
      'time_entries.read',
      'tickets.read',
      'costs.read',
      'costs.edit',
      'tariffs.edit',
      'imports.run',
      'files.write',
    ],
  },
  accounting_officer: {
    access: 'centre',
    permissions: [...centreReading, ...ownHours, ...ownSeat, 'costs.read', 'costs.approve', 'tariffs.approve'],
  },
  auditor: {
    access: 'centre',
    permissions: [
      ...centreReading,
      'tickets.read',
      'time_entries.read',
      'costs.read',
      'files.read',
      'audit.read',
      'feedback.read',
      'pec.read',
      'relationship.read',
      'outreach.read',
    ],
  },
  body_admin: { access: 'body', permissions: [...bodyWork, 'offices.edit'] },
  body_clerk: { access: 'body', permissions: bodyWork },
  /** Somebody from outside, until a day that the centre sets: what they were invited to, and nothing else of the centre. */
  partner: { access: 'partner', permissions: ['documents.read', 'documents.write', 'files.write'] },
};

/** The roles of a membership of a centre, and those of a membership of a network or of the platform. */
export const TENANT_ROLES = ROLES.filter((role) =>
  ['body', 'centre', 'partner'].includes(ROLE_DEFINITIONS[role].access),
);
export const NETWORK_ROLES = ROLES.filter((role) => !TENANT_ROLES.includes(role));

export function permissionsOf(role: Role): readonly Permission[] {
  return ROLE_DEFINITIONS[role].permissions;
}

export function can(role: Role, permission: Permission): boolean {
  return permissionsOf(role).includes(permission);
}
