import type { Centre } from '../api/types.js';

/**
 * The centre's colours as a style sheet of its own, because the content policy forbids styles in the page. It stands
 * in the body before what it colours: with and without scripts nothing is drawn in other colours first, and it goes
 * when the pages of the centre are left.
 */
export function CentreTheme({ centre }: { centre: Pick<Centre, 'slug' | 'accent'> | undefined }) {
  if (!centre?.accent) return null;
  return (
    <link rel="stylesheet" href={`/api/v1/centres/${centre.slug}/theme.css?colore=${centre.accent.replace('#', '')}`} />
  );
}
