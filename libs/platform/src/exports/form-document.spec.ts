import { printable } from '#app/platform';
import { formPdf } from './form-document.js';

async function bytes(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const form = {
    title: 'Richiesta di attivazione',
    addressee: ['Centro servizi'],
    parts: [
      {
        heading: 'L’ente',
        facts: [['Denominazione', 'Comune di Dolenje Čadež – Łódź, Brăila-Țintea']] as const,
        paragraphs: ['Testo. '.repeat(900)],
      },
    ],
    signer: 'Firma',
    footer: 'Piede',
  };
  for await (const chunk of formPdf(form)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a form', () => {
  it('is a PDF that says its language, its title and its structure', async () => {
    const pdf = (await bytes()).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (it-IT)');
    expect(pdf).toContain('/DisplayDocTitle true');
    for (const tag of ['/Document', '/H1', '/H2', '/P']) expect(pdf).toContain(`/S ${tag}`);
  });

  it('goes over to another page', async () => {
    expect((await bytes()).toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1);
  });

  it.each([
    ['L’ente “Città” – 5 €', 'L’ente “Città” – 5 €'],
    ['Dolenje Čadež', 'Dolenje Čadež'],
    ['Łódź, Țintea', 'Łódź, Țintea'],
    ['Nguyễn', 'Nguyen'],
    ['李', '?'],
  ])('prints %s as %s', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
