const HEX = /^#[0-9a-f]{6}$/i;

/** Relative luminance as WCAG defines it: 0 is black, 1 is white. */
function luminance(colour: string): number {
  if (!HEX.test(colour)) throw new Error(`${colour} is no colour of the form #rrggbb`);
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG counts it: from 1, none, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour with this share of black, 0 to 1, mixed in. */
export function darkened(colour: string, share: number): string {
  if (!HEX.test(colour)) throw new Error(`${colour} is no colour of the form #rrggbb`);
  const parts = [1, 3, 5].map((start) => Math.round(parseInt(colour.slice(start, start + 2), 16) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
