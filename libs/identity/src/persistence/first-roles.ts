import { ROLES, TENANT_ROLES, type Role } from '#app/contracts';

const known = (role: Role) => role !== 'partner';

/** The roles of before there were partners: what earlier migrations wrote stays as they wrote it. */
export const FIRST_ROLES = ROLES.filter(known);
export const FIRST_TENANT_ROLES = TENANT_ROLES.filter(known);
