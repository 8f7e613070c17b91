/** Vite's manifest of the browser build (`.vite/manifest.json`), as far as the server needs it. */
export type Manifest = Record<string, ManifestEntry>;

interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
  assets?: string[];
  isEntry?: boolean;
}

export interface PageAssets {
  script: string;
  styles: string[];
  preloads: string[];
}

const ENTRY = 'src/entry-client.tsx';

/** The files that a page needs at first: its style sheets, the entry, and what the entry will ask for next. */
export function assetsFor(manifest: Manifest, modules: string[]): PageAssets {
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`The manifest of the browser build has no ${ENTRY}`);
  const seen = new Set<string>();
  const styles = new Set<string>();
  const preloads = new Set<string>();
  const visit = (key: string) => {
    const found = manifest[key];
    if (!found || seen.has(key)) return;
    seen.add(key);
    found.css?.forEach((file) => styles.add(`/${file}`));
    if (key !== ENTRY) preloads.add(`/${found.file}`);
    found.imports?.forEach(visit);
  };
  [ENTRY, ...modules].forEach(visit);
  return { script: `/${entry.file}`, styles: [...styles], preloads: [...preloads] };
}
