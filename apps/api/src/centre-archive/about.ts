import { z } from 'zod';

/** The kind of the platform's archives that hold one centre. */
export const CENTRE_ARCHIVE = 'centre';

const text = z.string().min(1).max(300);
const table = z.strictObject({ columns: z.array(text), rows: z.number().int().min(0) });

/** What the manifest of a centre's archive says beside its parts. */
export const aboutSchema = z.strictObject({
  /** The last migration of the program that wrote it. */
  level: z.number().int(),
  tenant: z.strictObject({ id: z.uuid(), slug: text, name: text }),
  network: z.strictObject({ id: z.uuid(), name: text }).nullable(),
  tenantRow: table,
  tables: z.record(text, table),
  people: z.number().int().min(0),
  files: z.number().int().min(0),
});

export type About = z.infer<typeof aboutSchema>;

export const partOf = {
  table: (name: string) => `tables/${name}.copy`,
  tenant: 'tenant.copy',
  people: 'people.copy',
  file: (id: string) => `files/${id}`,
};

/** In whose name, and at which level, this transaction reads or writes: `system`, or `restore`, which no policy of the application names. */
export const SET_CONTEXT = `SELECT set_config('app.tenant_id', $1, true), set_config('app.access', $2, true)`;

/** Of a person: who they are, and no way in. */
export const PERSON_COLUMNS = ['id', 'email', 'display_name', 'created_at'];

/** An import that cannot be made as asked; nothing was changed. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
}
