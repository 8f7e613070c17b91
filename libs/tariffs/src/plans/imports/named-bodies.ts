import type { Transaction } from '#app/platform';

interface Known {
  id: string;
  name: string;
  ipaCode: string | null;
  istatCode: string | null;
}
const BODIES = `SELECT id, name, ipa_code AS "ipaCode", istat_code AS "istatCode" FROM body
  WHERE valid_to IS NULL AND (lower(ipa_code) = ANY ($1) OR istat_code = ANY ($1) OR lower(name) = ANY ($1))`;

/** Bodies as the cells of a file name them: by IPA code, ISTAT code or name; a name that two have means none. */
export async function bodiesNamed(
  tx: Transaction,
  names: readonly string[],
): Promise<(name: string) => string | undefined> {
  const wanted = [...new Set(names.map((name) => name.toLowerCase()))];
  const rows = await tx.query<Known>(BODIES, [wanted]);
  return (name) => {
    const given = name.toLowerCase();
    const byCode = rows.filter(({ ipaCode, istatCode }) => ipaCode?.toLowerCase() === given || istatCode === given);
    const found = byCode.length ? byCode : rows.filter((row) => row.name.toLowerCase() === given);
    return found.length === 1 ? found[0]!.id : undefined;
  };
}
