import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { BLANK, WrongTemplate, fieldsOf, filled, templateOf } from './act-document.js';
import { ACT_KINDS, actData, type ActFacts } from './act-fields.js';
import { ACT_TEXTS } from './act-texts.js';

const FACTS: ActFacts = {
  bodyName: 'Comune di Temù',
  bodyType: 'municipality',
  bodyAddress: 'Via Roma 38, Temù',
  bodyTaxCode: null,
  bodyPec: 'protocollo@pec.comune.temu.example.org',
  offices: [
    { kind: 'mayor', name: 'Carla Pedretti', acting: true },
    { kind: 'secretary', name: 'Gianni Moreschi', acting: false },
  ],
  centreName: 'Centro servizi di prova',
  centreOwner: 'Provincia di prova',
  centreAddress: null,
  centrePec: 'centro@pec.example.org',
  title: 'Convenzione 2026–2036',
  validFrom: '2026-01-01',
  validTo: '2036-12-31',
  noticeDays: 180,
  approvedBy: { organ: 'Consiglio provinciale', number: '31', date: '2025-09-30' },
  resolution: { organ: 'Consiglio comunale', number: '12', date: '2026-02-03' },
  renewing: false,
  today: '2026-03-12',
};
const template = (kind: (typeof ACT_KINDS)[number]) => templateOf(ACT_TEXTS[kind].title, ACT_TEXTS[kind].lines);
const read = (docx: Buffer) => new Docxtemplater(new PizZip(docx)).getFullText();
const act = async (kind: (typeof ACT_KINDS)[number], facts: Partial<ActFacts> = {}) =>
  read(filled(await template(kind), actData({ ...FACTS, ...facts })));

it('a resolution comes filled with the body, the convention and the centre', async () => {
  const text = await act('resolution');
  for (const words of [
    'Comune di Temù',
    'Adesione al centro servizi «Centro servizi di prova»',
    'approvato con Consiglio provinciale n. 31 del 30/09/2025',
    'vale dal 01/01/2026 al 31/12/2036',
    'preavviso di 180 giorni',
    'articolo 42, comma 2, lettera c), del TUEL',
    'Carla Pedretti, Sindaco facente funzione',
    'Il Segretario – Gianni Moreschi',
    'DELIBERA',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/[{}]|undefined|null|Rinnovo/);
});

it('what is not known stays a blank, and is named', async () => {
  const data = actData({ ...FACTS, offices: [], approvedBy: null });
  const docx = await template('resolution');
  expect(read(filled(docx, data))).toContain(`approvato con ${BLANK}`);
  expect(fieldsOf(docx).filter((field) => !data[field])).toEqual([
    'rappresentante_nome',
    'rappresentante_carica',
    'segretario_nome',
    'responsabile_finanziario',
    'convenzione_atto',
  ]);
});

it('a renewal, another kind of body and a commissioner have words of their own', async () => {
  const renewal = await act('resolution', { renewing: true, bodyType: 'union', validTo: null });
  expect(renewal).toContain('Rinnovo dell’adesione');
  expect(renewal).toContain('Consiglio dell’Unione');
  expect(renewal).toContain('RICHIAMATO lo statuto');
  expect(renewal).not.toContain('articolo 42');
  const offices = [{ kind: 'commissioner', name: 'Piera Costa', acting: false }, ...FACTS.offices];
  const decree = await act('resolution', { offices });
  expect(decree).toContain('Commissario straordinario, con i poteri del consiglio');
  expect(decree).toContain('Piera Costa, Commissario straordinario');
  expect(decree).not.toContain('votanti');
});

it('a determination rests on the resolution that came', async () => {
  expect(await act('determination')).toContain('Consiglio comunale n. 12 del 03/02/2026');
  expect(await act('determination', { resolution: null })).toContain(`${BLANK} n. ${BLANK} del ${BLANK}`);
});

describe('a template that a centre writes', () => {
  const of = (text: string) => templateOf('Prova', [{ kind: 'text', text }]);

  it('may not ask for what nobody knows', async () => {
    const wrong = await of('{ente_nome} {#comune}{sindaco}{/comune} {cognome}');
    expect(() => fieldsOf(wrong)).toThrow(expect.objectContaining({ unknown: ['sindaco', 'cognome'] }));
    expect(fieldsOf(await of('{oggi} {#rinnovo}{ente_nome}{/rinnovo}'))).toEqual(['ente_nome', 'oggi']);
  });

  it('is refused where it is no template', async () => {
    const unclosed = await of('{#comune} {ente_nome}');
    for (const file of [Buffer.from('no'), unclosed]) expect(() => fieldsOf(file)).toThrow(WrongTemplate);
  });

  it('runs nothing: a field is a name only', async () => {
    const code = await of('{constructor.constructor("return process")()}');
    expect(() => fieldsOf(code)).toThrow(WrongTemplate);
  });
});
