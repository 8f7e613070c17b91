import fc from 'fast-check';
import { hostileText } from './hostile.js';

const CONTENTS = [
  Buffer.from('testo\n'),
  Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n'),
  Buffer.from('MZ\u0090\u0000', 'latin1'),
  Buffer.from('<html><script>alert(1)</script>'),
  Buffer.from('PK\u0003\u0004', 'latin1'),
  Buffer.alloc(0),
  Buffer.alloc(70_000, 0x61),
];

// eslint-disable-next-line no-control-regex -- they would end the header
const headerText = (text: string) => text.replace(/["\r\n\u0000]/g, '_');

/** A form with a file, and what can be wrong with it. */
export function multipart(): fc.Arbitrary<{ headers: Record<string, string>; content: Buffer }> {
  return fc
    .record({
      field: fc.oneof({ weight: 6, arbitrary: fc.constant('file') }, { weight: 1, arbitrary: hostileText() }),
      name: fc.oneof(
        fc.constantFrom('a.txt', 'a.pdf', 'delibera.p7m', 'x.exe', ''),
        hostileText(),
        hostileText().map((text) => `${text}.txt`),
      ),
      content: fc.constantFrom(...CONTENTS),
      twice: fc.boolean(),
      boundary: fc.constantFrom('limite', 'limite', 'limite', ''),
      ending: fc.constantFrom('--limite--\r\n', '--limite--\r\n', '--limite--\r\n', '', '--limite\r\n'),
    })
    .map(({ field, name, content, twice, boundary, ending }) => {
      const head = `--limite\r\nContent-Disposition: form-data; name="${headerText(field)}"; filename="${headerText(name)}"\r\nContent-Type: text/plain\r\n\r\n`;
      const part = [Buffer.from(head), content, Buffer.from('\r\n')];
      return {
        headers: { 'content-type': `multipart/form-data${boundary && `; boundary=${boundary}`}` },
        content: Buffer.concat([...part, ...(twice && content.length < 100 ? part : []), Buffer.from(ending)]),
      };
    });
}

/** Bytes of a file that arrives in several goes. */
export function partOfFile(): fc.Arbitrary<{ headers: Record<string, string>; content: Buffer }> {
  return fc
    .record({
      content: fc.constantFrom(...CONTENTS),
      type: fc.constantFrom('application/offset+octet-stream', 'application/offset+octet-stream', 'text/plain', ''),
    })
    .map(({ content, type }) => ({
      headers: type ? { 'content-type': type as string } : ({} as Record<string, string>),
      content,
    }));
}
