interface CentreThemeProps {
  slug: string;
  /** Where the colour is known its change is seen at once; else within the minutes that browsers keep it. */
  accent?: string | null;
}

/** Where the style sheet with the colours of a centre is. */
export function themeAddress(slug: string): string {
  return `/api/v1/centres/${encodeURIComponent(slug)}/theme`;
}

/**
 * The centre's colours as a style sheet of its own, because the content policy forbids styles in the page. It stands
 * in the body before what it colours: with and without scripts nothing is drawn in other colours first, and it goes
 * when the pages of the centre are left.
 */
export function CentreTheme({ slug, accent }: CentreThemeProps) {
  const colour = accent ? `?colore=${accent.replace('#', '')}` : '';
  return accent === null ? null : <link rel="stylesheet" href={themeAddress(slug) + colour} />;
}
