import { ctxTenantOfPartners } from '#app/platform';

/**
 * Condition: of the tenant that asks. The policies say so, too, but beside what other centres publish: of one or the other
 * no index knows where to begin.
 */
export const ownTenant = (alias: string): string => `${alias}.tenant_id = ${ctxTenantOfPartners}`;
