import { inflateSync } from 'node:zlib';

/** What a reader copies from a PDF of ours: the signs of its embedded fonts by their ToUnicode maps, line by line. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values())
    for (const [, name, number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!)?.head ?? '')?.[1];
      if (map) fonts.set(name!, unicodeOf(objects.get(map)!.stream));
    }
  const lines: string[] = [];
  for (const { stream } of objects.values()) {
    let font: Map<string, string> | undefined;
    for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) font = fonts.get(name);
      else lines.push([...shown!.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => textOf(hex!, font)).join(''));
    }
  }
  return lines.join('\n');
}

const textOf = (hex: string, font: Map<string, string> | undefined) =>
  hex.replace(/[0-9a-f]{4}/g, (glyph) => font?.get(glyph) ?? '\u{fffd}');

function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const text = pdf.toString('latin1');
  const found = text.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj/g);
  return new Map(
    [...found].map(([, number, head, stream = '']) => {
      const packed = head!.includes('/FlateDecode');
      const plain = packed ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
      return [number!, { head: head!, stream: plain }];
    }),
  );
}

/** From glyphs to signs, as pdfkit writes it: ranges with a list of signs each. */
function unicodeOf(map: string): Map<string, string> {
  const signs = new Map<string, string>();
  for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, hex], at) => {
      const glyph = (parseInt(first!, 16) + at).toString(16).padStart(4, '0');
      signs.set(glyph, Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  return signs;
}
