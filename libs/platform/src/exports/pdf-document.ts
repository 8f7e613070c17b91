import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const FONTS = createRequire(import.meta.url).resolve('@expo-google-fonts/titillium-web/package.json');
const fontFile = (path: string) => FONTS.replace('package.json', path);

/** The fonts of our PDFs, by which `font` knows them: those of the portal, with the letters of all Europe's Latin alphabets. */
export const REGULAR = 'regular';
export const BOLD = 'bold';

export interface PdfOptions extends PDFKit.PDFDocumentOptions {
  title: string;
  /** Such as `it`. */
  language: string;
}

/** A PDF on A4, tagged for screen readers, with our fonts embedded. What is written on it goes through {@link printable}. */
export function pdfDocument({ title, language, ...options }: PdfOptions): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title },
    ...options,
  });
  pdf.registerFont(REGULAR, fontFile('400Regular/TitilliumWeb_400Regular.ttf'));
  pdf.registerFont(BOLD, fontFile('700Bold/TitilliumWeb_700Bold.ttf'));
  return pdf.font(REGULAR);
}

/** Letters and signs that the fonts have. */
const KNOWN =
  /[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u0131\u0134-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u017e\u0218-\u021b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/u;

/** A text of which everything can be printed: of a letter that the fonts lack its base letter, else a question mark. */
export function printable(text: string): string {
  return [...text.normalize('NFC').replace(/\r\n?/g, '\n')]
    .map((sign) => {
      if (KNOWN.test(sign)) return sign;
      const [base] = sign.normalize('NFD');
      return KNOWN.test(base!) ? base : '?';
    })
    .join('');
}
