import { READING_LIMITS } from '../limits.js';
import type { TextCollector } from '../text-collector.js';
import { attribute, scanXml } from './xml.js';
import type { ZipContent } from './zip.js';

/** A workbook: of each sheet its name, and a line for each row. Of formulas the value that was saved. */
export async function readXlsx(zip: ZipContent, into: TextCollector): Promise<void> {
  const names = await sheetNames(zip);
  const strings = await sharedStrings(zip);
  for (const [index, sheet] of zip.numbered(/^xl\/worksheets\/sheet(\d+)\.xml$/).entries()) {
    into.add(names[index] ?? '');
    into.line();
    await readSheet(zip, sheet, strings, into);
  }
}

async function sheetNames(zip: ZipContent): Promise<string[]> {
  const names: string[] = [];
  await scanXml(zip.chunks('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'sheet') names.push(attribute(attributes, 'name') ?? '');
    },
  });
  return names;
}

/** Cells name them by their place. How they are read aloud (`rPh`) is left out. */
async function sharedStrings(zip: ZipContent): Promise<string[]> {
  const part = 'xl/sharedStrings.xml';
  const strings: string[] = [];
  if (!zip.has(part)) return strings;
  let current = '';
  let kept = 0;
  let inText = false;
  let aloud = false;
  await scanXml(zip.chunks(part), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') aloud = true;
      if (name === 't') inText = true;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') aloud = false;
      if (name !== 'si') return;
      strings.push(kept > READING_LIMITS.sharedStrings ? '' : current);
      kept += current.length;
    },
    text(text) {
      if (inText && !aloud && kept + current.length <= READING_LIMITS.sharedStrings) current += text;
    },
  });
  return strings;
}

async function readSheet(
  zip: ZipContent,
  sheet: string,
  strings: readonly string[],
  into: TextCollector,
): Promise<void> {
  let shared = false;
  let value = '';
  let inValue = false;
  await scanXml(zip.chunks(sheet), {
    open(name, attributes) {
      if (name === 'c') {
        shared = attribute(attributes, 't') === 's';
        value = '';
      }
      inValue = name === 'v' || name === 't';
    },
    close(name) {
      inValue = false;
      if (name === 'row') into.line();
      if (name !== 'c' || !value) return;
      into.add(`${shared ? (strings[Number(value)] ?? '') : value} `);
    },
    text(text) {
      if (inValue && value.length < READING_LIMITS.passage) value += text;
    },
  });
}
