/** The value if the list knows it: what stands in an address may be anything. */
export function oneOf<const List extends readonly string[]>(
  list: List,
  value: string | null,
): List[number] | undefined {
  return list.find((known) => known === value);
}

/** The values of a comma-separated parameter that the list knows. */
export function someOf<const List extends readonly string[]>(list: List, value: string | null): List[number][] {
  const asked = value?.split(',') ?? [];
  return list.filter((known) => asked.includes(known));
}

/** A day as date fields write it, 2026-03-12. */
export function dayOf(value: string | null): string | undefined {
  return value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}
