import type { Client } from 'pg';
import type { Allowance, DocumentToProvide, Requirements, SubscriptionApproval } from '#app/contracts';
import { newId } from '#app/kernel';
import type { TestTenant } from './world.js';

/** What the sheet says of subscriptions. */
export interface SubscriptionTerms {
  approval?: SubscriptionApproval;
  quantity_unit?: string | null;
  quantity_max?: number | null;
  requirements?: Requirements;
  documents?: DocumentToProvide[];
  allowances?: Allowance[];
}

/** 170 queries a year for up to 3,000 inhabitants, 270 for more. */
export const QUERIES: Allowance = {
  code: 'interrogazioni',
  name: 'Interrogazioni',
  unit: 'interrogazioni',
  period: 'year',
  bands: [
    { upTo: 3_000, quantity: 170 },
    { upTo: null, quantity: 270 },
  ],
};

const USUAL: Required<SubscriptionTerms> = {
  approval: 'manual',
  quantity_unit: 'caselle',
  quantity_max: 5,
  requirements: [{ anyOf: [{ kind: 'active_adhesion' }] }, { anyOf: [{ kind: 'signed_protocol' }] }],
  documents: [],
  allowances: [QUERIES],
};

/** One more published service, which bodies subscribe to. As the owner, past the policies. @returns its id */
export async function createSubscribableService(
  owner: Client,
  { id: tenantId, serviceId }: Pick<TestTenant, 'id' | 'serviceId'>,
  terms: SubscriptionTerms = {},
): Promise<string> {
  const id = newId();
  await copy(owner, 'service', 'id', serviceId, { id, code: `attivabile-${id}` });
  await copy(owner, 'service_version', 'service_id', serviceId, {
    id: newId(),
    service_id: id,
    tenant_id: tenantId,
    title: `Servizio attivabile ${id.slice(-6)}`,
    subscribable: true,
    ...USUAL,
    ...terms,
  });
  return id;
}

/** Copies a row with other values; what PostgreSQL computes it computes anew. */
async function copy(owner: Client, table: string, key: string, value: string, values: object): Promise<void> {
  const { rows } = await owner.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  const { columns } = rows[0]!;
  await owner.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns}
     FROM jsonb_populate_record(NULL::${table}, (SELECT to_jsonb(t) || $2 FROM ${table} t WHERE t.${key} = $1 LIMIT 1))`,
    [value, JSON.stringify(values)],
  );
}
