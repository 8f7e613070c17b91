import type { RequestContext, TenantDatabase } from '#app/platform';

/** The name of the own centre in addresses, beside which what it wrote is read as the others read it. */
export async function ownSlug(database: TenantDatabase, ctx: RequestContext): Promise<string> {
  const [own] = await database.read<{ slug: string }>(ctx, 'SELECT slug FROM tenant');
  return own!.slug;
}
