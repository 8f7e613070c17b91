import type { DemoAttachment } from '../data/index.js';
import { pdf } from './pdf.js';
import { greyScreen } from './png.js';

const MEDIA_TYPES: Record<DemoAttachment['kind'], string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
};

/** The content of an attachment: made up, but of its kind. */
export function attachmentContent({ name, kind }: DemoAttachment): { mediaType: string; content: Buffer } {
  const words = `Allegato dimostrativo: ${name}`;
  const contents = {
    pdf: () => pdf(words),
    png: greyScreen,
    txt: () => Buffer.from(`${words}\n`),
    csv: () => Buffer.from(`nome;valore\n${name};1\n`),
  };
  return { mediaType: MEDIA_TYPES[kind], content: contents[kind]() };
}
