import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLE_DEFINITIONS, ROLES, TENANT_ROLES, type Role } from '#app/contracts';
import { accessIn, changeReach, ctxMembership, definerFunction, oneOf } from '#app/platform';
import { FIRST_TENANT_ROLES } from '../first-roles.js';
import { accessOf as firstAccessOf, membershipsOf as membershipsBefore } from './1760000012001-identity-access.js';
import { ENTER } from './1760000022000-identity-enter-once.js';
import { enter as enterBefore } from './1760000050040-identity-delegations.js';

const accessOf = (alias: string) =>
  `CASE ${ROLES.map((role) => `WHEN ${alias}.role = '${role}' THEN '${ROLE_DEFINITIONS[role].access}'`).join(' ')} END`;

const enter = enterBefore.replace(firstAccessOf('enter'), accessOf('enter'));
const memberships = ['m', 'n'].reduce(
  (create, alias) => create.replace(firstAccessOf(alias), accessOf(alias)),
  membershipsBefore,
);

const replaced = (enterWith: string, membershipsWith: string) => [
  `DROP FUNCTION ${ENTER}`,
  ...definerFunction('cdc_auth', ENTER, enterWith),
  membershipsWith.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'),
];

const roles = (known: readonly Role[]) => [
  'ALTER TABLE membership DROP CONSTRAINT membership_role_check',
  `ALTER TABLE membership ADD CONSTRAINT membership_role_check ${oneOf('role', known)}`,
  'ALTER TABLE tenant DROP CONSTRAINT tenant_second_factor_roles_check',
  `ALTER TABLE tenant ADD CONSTRAINT tenant_second_factor_roles_check
    CHECK (second_factor_roles <@ ARRAY[${known.map((role) => `'${role}'`).join(', ')}])`,
];

const reach = (own: string) =>
  changeReach('membership', {
    visible: `(${accessIn('centre', 'system')} OR ${own} OR (${accessIn('body')} AND EXISTS (
      SELECT FROM membership_body b WHERE b.tenant_id = membership.tenant_id AND b.membership_id = membership.id)))`,
    writable: accessIn('centre', 'system'),
  });

const own = `id = ${ctxMembership}`;

/** Runs what nobody did as an entry of the register: nobody did it. */
const unaudited = (table: string, statement: string) => [
  `ALTER TABLE ${table} DISABLE TRIGGER audit`,
  statement,
  `ALTER TABLE ${table} ENABLE TRIGGER audit`,
];

/** People from outside, whom a centre invites until a day: they see their own membership, and what names them. */
export class IdentityPartners1760000073010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...roles(TENANT_ROLES),
      `ALTER TABLE membership ADD CONSTRAINT membership_partner_check CHECK (role <> 'partner' OR valid_to IS NOT NULL)`,
      ...replaced(enter, memberships),
      ...reach(`(${accessIn('body', 'centre', 'partner')} AND ${own})`),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  /** The release before knows no partners: they have been clerks of nobody, and are not any more. */
  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...unaudited(
        'membership',
        `UPDATE membership SET role = 'body_clerk', valid_from = '2000-01-01', valid_to = '2000-01-01' WHERE role = 'partner'`,
      ),
      ...unaudited('tenant', `UPDATE tenant SET second_factor_roles = array_remove(second_factor_roles, 'partner')`),
      'ALTER TABLE membership DROP CONSTRAINT membership_partner_check',
      ...roles(FIRST_TENANT_ROLES),
      ...replaced(enterBefore, membershipsBefore),
      ...reach(own),
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
