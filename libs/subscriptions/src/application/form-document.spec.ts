import { formPdf, printable } from './form-document.js';

async function bytes(): Promise<string> {
  const chunks: Buffer[] = [];
  const form = {
    title: 'Richiesta di attivazione',
    addressee: ['Centro servizi'],
    parts: [
      { heading: 'L’ente', facts: [['Denominazione', 'Comune di Alfà']] as const, paragraphs: ['Testo. '.repeat(900)] },
    ],
    signer: 'Firma',
    footer: 'Piede',
  };
  for await (const chunk of formPdf(form)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

describe('a form', () => {
  it('is a PDF that says its language, its title and its structure', async () => {
    const pdf = await bytes();
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (it-IT)');
    expect(pdf).toContain('/DisplayDocTitle true');
    for (const tag of ['/Document', '/H1', '/H2', '/P']) expect(pdf).toContain(`/S ${tag}`);
  });

  it('goes over to another page', async () => {
    expect((await bytes()).match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1);
  });

  it.each([
    ['L’ente “Città” – 5 €', 'L’ente “Città” – 5 €'],
    ['Škerk', 'Škerk'],
    ['Černigoj', 'Cernigoj'],
    ['李', '?'],
  ])('prints %s as %s', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
