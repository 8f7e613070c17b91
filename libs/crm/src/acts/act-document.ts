import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun, convertMillimetersToTwip } from 'docx';
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { ACT_CONDITIONS, ACT_FIELDS, type ActData, type ActField } from './act-fields.js';

/** A line of an act. What a template repeats or leaves out stands in lines of its own. */
export type ActLine =
  | { kind: 'title' | 'heading' | 'text' | 'item' | 'mark'; text: string }
  | { kind: 'signatures'; text: string; other: string };

/** What stands where something is not known: room to write by hand. */
export const BLANK = '____________________';
const FONT = 'Calibri';
const UNPACKED_BYTES = 20 * 1024 * 1024;
const KNOWN: ReadonlySet<string> = new Set([...ACT_FIELDS, ...ACT_CONDITIONS]);

/** A DOCX that cannot be a template, with what it asks for and nobody knows. */
export class WrongTemplate extends Error {
  constructor(readonly unknown: readonly string[] = []) {
    super('Not a template of an act');
  }
}

/** A template of ours, as Word opens it: A4, in Italian, with its points numbered. */
export function templateOf(title: string, lines: readonly ActLine[]): Promise<Buffer> {
  const margin = convertMillimetersToTwip(25);
  return Packer.toBuffer(
    new Document({
      title,
      styles: {
        default: {
          document: {
            run: { font: FONT, size: 23, language: { value: 'it-IT' } },
            paragraph: { spacing: { after: 120, line: 290 } },
          },
        },
      },
      numbering: {
        config: [
          {
            reference: 'points',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
              margin: { top: margin, bottom: margin, left: margin, right: margin },
            },
          },
          children: lines.flatMap(paragraphsOf),
        },
      ],
    }),
  );
}

function paragraphsOf(line: ActLine): Paragraph[] {
  const { text } = line;
  switch (line.kind) {
    case 'title':
      return [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, size: 28 })] }),
      ];
    case 'heading':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 200, after: 120 },
          keepNext: true,
          children: [new TextRun({ text, bold: true })],
        }),
      ];
    case 'item':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          numbering: { reference: 'points', level: 0 },
          indent: { left: 500, hanging: 500 },
          text,
        }),
      ];
    case 'signatures':
      return [
        new Paragraph({ spacing: { before: 400 }, keepNext: true, text }),
        new Paragraph({ alignment: AlignmentType.END, text: line.other }),
      ];
    default:
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, text })];
  }
}

/**
 * The fields that a template asks for.
 * @throws WrongTemplate on what is no DOCX, is written wrongly, or asks for what nobody knows
 */
export function fieldsOf(template: Buffer): ActField[] {
  const asked = new Set<string>();
  const collect = (parts: readonly DXT.Part[]) => {
    for (const { type, value, module, subparsed } of parts as (DXT.Part & { subparsed?: DXT.Part[] })[]) {
      // What writes into the document as it is would let a name break it.
      if (type === 'placeholder' && value) asked.add(module === 'rawxml' ? `@${value}` : value);
      if (subparsed) collect(subparsed);
    }
  };
  open(template, [
    {
      name: 'AskedFields',
      postparse(parts) {
        collect(parts);
        return parts;
      },
    },
  ]);
  const unknown = [...asked].filter((name) => !KNOWN.has(name));
  if (unknown.length) throw new WrongTemplate(unknown);
  return ACT_FIELDS.filter((field) => asked.has(field));
}

/** The act: the template with what is known, and blanks for the rest. @throws WrongTemplate */
export function filled(template: Buffer, data: ActData): Buffer {
  const document = open(template, []);
  document.render(data);
  return document.toBuffer({ compression: 'DEFLATE' });
}

function open(template: Buffer, modules: DXT.Module[]): Docxtemplater {
  try {
    const zip = new PizZip(template);
    const sizes = Object.values(zip.files) as unknown as { _data?: { uncompressedSize?: number } }[];
    if (sizes.reduce((sum, { _data }) => sum + (_data?.uncompressedSize ?? 0), 0) > UNPACKED_BYTES)
      throw new WrongTemplate();
    return new Docxtemplater(zip, {
      modules,
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => BLANK,
      // Wrong templates are reported to who sent them, not to our log.
      errorLogging: false,
    });
  } catch {
    throw new WrongTemplate();
  }
}
