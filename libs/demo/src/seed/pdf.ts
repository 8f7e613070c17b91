const LINES_OF_A_PAGE = 50;

/** A small PDF of one page: a title and lines of text, in the letters of Western Europe. */
export function pdf(title: string, lines: readonly string[] = []): Buffer {
  const shown = (line: string) =>
    `(${line
      .replace(/[()\\]/g, '\\$&')
      .replaceAll('–', '\\226')
      .replaceAll('’', '\\222')}) Tj T*`;
  const text = ['BT 16 TL 60 770 Td /F1 14 Tf', shown(title), 'T* /F1 11 Tf']
    .concat(lines.slice(0, LINES_OF_A_PAGE).map(shown), 'ET')
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
