/** The kind of a file as people say it: its extension in capitals. */
export function kindOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toUpperCase() : '–';
}
