/** Words that the program is less sure of than this, of 100, are mostly stains, stamps and pictures. */
const SURE = 50;
const WORD = '5';

/** The text of what tesseract found on a page, line by line, without what it guessed. */
export function linesOf(tsv: string): string[] {
  const lines: string[] = [];
  let last = '';
  for (const row of tsv.split('\n')) {
    // level, page, block, paragraph, line, word, left, top, width, height, confidence, text
    const cells = row.split('\t');
    const text = cells[11]?.trim();
    if (cells[0] !== WORD || !text || !(Number(cells[10]) >= SURE)) continue;
    const line = cells.slice(1, 5).join('.');
    if (line === last) lines.push(`${lines.pop()!} ${text}`);
    else lines.push(text);
    last = line;
  }
  return lines;
}
