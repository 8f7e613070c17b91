import { PROBLEMS, PROBLEM_CODES } from './errors.js';
import { ATTACHABLE_TYPES } from './limits.js';
import {
  ACCESS_LEVELS,
  NETWORK_ROLES,
  PERMISSIONS,
  ROLES,
  ROLE_DEFINITIONS,
  TENANT_ROLES,
  can,
  permissionsOf,
} from './roles.js';
import {
  OPEN_TICKET_STATUSES,
  TICKET_COMMANDS,
  TICKET_STATUSES,
  TICKET_TURN,
  ticketMachine,
} from './ticket-machine.js';
import { LIVE_ADHESION_STATUSES } from './adhesion-machine.js';
import { RESERVED_SLUGS, TICKET_SIDES } from './codes.js';

describe('roles', () => {
  it.each(ROLES)('%s has a known level, known permissions, and none twice', (role) => {
    const { access, permissions } = ROLE_DEFINITIONS[role];
    expect(ACCESS_LEVELS).toContain(access);
    expect(permissions.filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
    expect(new Set(permissions).size).toBe(permissions.length);
  });

  it('each permission is somebody’s', () => {
    expect(PERMISSIONS.filter((permission) => !ROLES.some((role) => can(role, permission)))).toEqual([]);
  });

  it('are of a centre or of the network, never both', () => {
    expect([...TENANT_ROLES, ...NETWORK_ROLES].sort()).toEqual([...ROLES].sort());
    expect(NETWORK_ROLES).toEqual(['platform_admin', 'network_coordinator']);
  });

  it('of bodies never work for the centre, and those of the network see nothing of a centre', () => {
    for (const role of ROLES.filter((each) => ROLE_DEFINITIONS[each].access === 'body')) {
      for (const permission of [
        'tickets.work',
        'tickets.create_on_behalf',
        'time_entries.read',
        'audit.read',
        'services.edit',
      ] as const)
        expect(can(role, permission)).toBe(false);
    }
    for (const role of NETWORK_ROLES)
      expect(permissionsOf(role).filter((permission) => !/^(network|platform)\./.test(permission))).toEqual([]);
  });

  it('that only look change nothing', () => {
    expect(permissionsOf('auditor').filter((permission) => !permission.endsWith('.read'))).toEqual([]);
  });

  it('who prepares costs and tariffs does not approve them, who approves does not prepare: but for the head of the centre', () => {
    for (const subject of ['costs', 'tariffs'] as const) {
      const both = ROLES.filter((role) => can(role, `${subject}.edit`) && can(role, `${subject}.approve`));
      expect(both).toEqual(['centre_admin']);
    }
  });

  it('who writes also reads', () => {
    /** What is read with something else, what is to be done by whoever does it; the centre's settings are read by whoever is signed in, its news by everybody. */
    const readWith: Record<string, string> = {
      offices: 'bodies',
      conventions: 'adhesions',
      settings: 'services',
      news: 'services',
      kits: 'services',
      imports: 'services',
      // What is uploaded is read with what it is attached to.
      files: 'services',
      tasks: 'bodies',
    };
    for (const role of ROLES) {
      for (const permission of permissionsOf(role)) {
        const subject = permission.split('.')[0]!;
        // Who comes from outside attaches what they upload to documents alone.
        const read = role === 'partner' && subject === 'files' ? 'documents' : (readWith[subject] ?? subject);
        expect(permissionsOf(role)).toContain(`${read}.read`);
      }
    }
  });
});

describe('the life of a request', () => {
  it.each(TICKET_STATUSES)('%s has a turn, and who has it can do something', (status) => {
    const turn = TICKET_TURN[status];
    if (turn === 'nobody') expect(status).toBe('closed');
    else expect(ticketMachine.allowed(status, turn)).not.toEqual([]);
  });

  it('can be closed from every state', () => {
    for (const start of TICKET_STATUSES) {
      const reached = new Set([start]);
      for (const state of reached) {
        for (const command of TICKET_COMMANDS)
          if (TICKET_SIDES.some((side) => ticketMachine.accepts(state, command, side)))
            reached.add(ticketMachine.transition(command).to);
      }
      expect([...reached]).toContain('closed');
    }
  });

  it('is open until it is closed', () => {
    expect([...OPEN_TICKET_STATUSES, 'closed'].sort()).toEqual([...TICKET_STATUSES].sort());
  });
});

describe('lists', () => {
  it('each problem has a status of a client’s or a server’s error', () => {
    for (const code of PROBLEM_CODES) expect(String(PROBLEMS[code])).toMatch(/^[45]\d\d$/);
  });

  it('no extension belongs to two kinds of file', () => {
    const extensions = Object.values(ATTACHABLE_TYPES).flat();
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/);
  });

  it('a body that withdraws with notice still uses the services', () => {
    expect(LIVE_ADHESION_STATUSES).toEqual(['active', 'withdrawing']);
  });

  it('what the portal’s addresses begin with cannot be a centre', () => {
    for (const word of ['api', 'area', 'assets', 'status']) expect(RESERVED_SLUGS).toContain(word);
  });
});
