import type { ActLine } from './act-document.js';
import type { ActKind } from './act-fields.js';

const title = (text: string): ActLine => ({ kind: 'title', text });
const heading = (text: string): ActLine => ({ kind: 'heading', text });
const text = (line: string): ActLine => ({ kind: 'text', text: line });
const item = (line: string): ActLine => ({ kind: 'item', text: line });
/** Lines that stand in the act only where the condition holds, or where it does not. */
const when = (condition: string, ...lines: ActLine[]): ActLine[] => [
  { kind: 'mark', text: `{#${condition}}` },
  ...lines,
  { kind: 'mark', text: `{/${condition}}` },
];
const unless = (condition: string, ...lines: ActLine[]): ActLine[] => [
  { kind: 'mark', text: `{^${condition}}` },
  ...lines,
  { kind: 'mark', text: `{/${condition}}` },
];

const LAWS = [
  'VISTO l’articolo 15 della legge 7 agosto 1990, n. 241, secondo cui le amministrazioni pubbliche possono concludere accordi per lo svolgimento in collaborazione di attività di interesse comune, sottoscritti con firma digitale;',
  'VISTO l’articolo 1, comma 85, lettera d), della legge 7 aprile 2014, n. 56, che affida alle province l’assistenza tecnico-amministrativa agli enti locali;',
  'VISTO il decreto legislativo 7 marzo 2005, n. 82, Codice dell’amministrazione digitale;',
];

/** The resolution of the governing organ, which approves the convention. */
const RESOLUTION: ActLine[] = [
  title('{ente_nome}'),
  heading('PROPOSTA DI DELIBERAZIONE – {ente_organo}'),
  text('N. ________ del ___/___/______'),
  ...unless(
    'rinnovo',
    text(
      'OGGETTO: Adesione al centro servizi «{centro_nome}» – approvazione dello schema di convenzione «{convenzione_titolo}».',
    ),
  ),
  ...when(
    'rinnovo',
    text(
      'OGGETTO: Rinnovo dell’adesione al centro servizi «{centro_nome}» – approvazione dello schema di convenzione «{convenzione_titolo}».',
    ),
  ),
  ...unless('commissario', heading('{ente_organo}')),
  ...when('commissario', heading('{ente_organo}, con i poteri del consiglio')),
  text('PREMESSO CHE'),
  text(
    '– {centro_ente} gestisce il centro servizi «{centro_nome}», che mette a disposizione degli enti del territorio servizi, competenze e strumenti in forma associata;',
  ),
  text(
    '– lo schema di convenzione «{convenzione_titolo}», approvato con {convenzione_atto}, regola le finalità, gli impegni delle parti, i rapporti finanziari e la durata della collaborazione;',
  ),
  ...when(
    'rinnovo',
    text(
      '– l’ente utilizza già i servizi del centro in forza di una precedente convenzione e intende proseguire la collaborazione;',
    ),
  ),
  ...unless(
    'senza_scadenza',
    text(
      '– la convenzione vale dal {convenzione_dal} al {convenzione_al}; dalla convenzione si può recedere con un preavviso di {convenzione_preavviso};',
    ),
  ),
  ...when(
    'senza_scadenza',
    text(
      '– la convenzione vale dal {convenzione_dal}; dalla convenzione si può recedere con un preavviso di {convenzione_preavviso};',
    ),
  ),
  text(
    'RITENUTO che la gestione in forma associata consenta di ottenere servizi di qualità con economie che l’ente da solo non potrebbe raggiungere;',
  ),
  text(
    'VISTO l’articolo 30 del decreto legislativo 18 agosto 2000, n. 267 (TUEL), secondo cui gli enti locali possono stipulare convenzioni per svolgere in modo coordinato funzioni e servizi determinati;',
  ),
  ...LAWS.map(text),
  ...when(
    'comune',
    text(
      'RICHIAMATO l’articolo 42, comma 2, lettera c), del TUEL, che attribuisce al consiglio la competenza sulle convenzioni tra i comuni e tra i comuni e la provincia;',
    ),
  ),
  ...unless(
    'comune',
    text('RICHIAMATO lo statuto dell’ente, quanto alla competenza dell’organo ad approvare le convenzioni;'),
  ),
  text(
    'VISTI i pareri favorevoli di regolarità tecnica e di regolarità contabile, resi ai sensi dell’articolo 49 del TUEL e riportati in calce;',
  ),
  ...unless(
    'commissario',
    text(
      'Con votazione espressa nei modi di legge: presenti ____, votanti ____, favorevoli ____, contrari ____, astenuti ____;',
    ),
  ),
  heading('DELIBERA'),
  item(
    'di aderire al centro servizi «{centro_nome}» e di approvare lo schema di convenzione «{convenzione_titolo}», allegato a questo atto quale parte integrante e sostanziale;',
  ),
  item(
    'di autorizzare alla firma della convenzione {rappresentante_nome}, {rappresentante_carica}, o chi al momento della firma rappresenta l’ente, dando atto che la firma è digitale, come chiede l’articolo 15, comma 2-bis, della legge 241/1990;',
  ),
  item(
    'di dare atto che {centro_ente} tratta i dati personali per conto dell’ente quale responsabile del trattamento, ai sensi dell’articolo 28 del regolamento (UE) 2016/679, secondo l’atto di nomina unito alla convenzione;',
  ),
  item(
    'di demandare al responsabile del servizio competente gli atti di gestione che seguono, compreso l’impegno della spesa, ai sensi degli articoli 107 e 183 del TUEL;',
  ),
  item('di trasmettere questo atto a {centro_ente}, all’indirizzo PEC {centro_pec};'),
  item(
    'di disporre la pubblicazione prevista dall’articolo 23 del decreto legislativo 14 marzo 2013, n. 33, per gli accordi stipulati con altre amministrazioni.',
  ),
  ...unless(
    'commissario',
    text(
      'Con separata votazione, stante l’urgenza, l’atto è dichiarato immediatamente eseguibile ai sensi dell’articolo 134, comma 4, del TUEL: favorevoli ____, contrari ____, astenuti ____.',
    ),
  ),
  { kind: 'signatures', text: 'Il Presidente', other: 'Il Segretario – {segretario_nome}' },
  heading('PARERI (articolo 49 del TUEL)'),
  text('Regolarità tecnica: parere ______________________. Il responsabile del servizio ______________________'),
  text(
    'Regolarità contabile: parere ______________________. Il responsabile del servizio finanziario {responsabile_finanziario}',
  ),
];

/** The determination of the officer, which carries the resolution out. */
const DETERMINATION: ActLine[] = [
  title('{ente_nome}'),
  heading('DETERMINAZIONE DEL RESPONSABILE DEL SERVIZIO'),
  text('N. ________ del ___/___/______'),
  text('OGGETTO: Convenzione «{convenzione_titolo}» con {centro_ente} – attuazione e impegno della spesa.'),
  heading('IL RESPONSABILE DEL SERVIZIO'),
  text(
    'PREMESSO CHE con atto dell’organo {deliberazione_organo} n. {deliberazione_numero} del {deliberazione_data} l’ente ha aderito al centro servizi «{centro_nome}» e ha approvato lo schema di convenzione «{convenzione_titolo}», approvato a sua volta con {convenzione_atto};',
  ),
  text(
    'DATO ATTO che la convenzione vale dal {convenzione_dal} e prevede una quota annua di adesione, calcolata secondo i criteri della convenzione stessa;',
  ),
  text(
    'CONSIDERATO che si tratta di un accordo tra amministrazioni pubbliche per lo svolgimento in collaborazione di attività di interesse comune;',
  ),
  text(
    'VISTI gli articoli 107, 109, 147-bis, 151, comma 4, e 183 del decreto legislativo 18 agosto 2000, n. 267 (TUEL);',
  ),
  ...LAWS.map(text),
  text(
    'VISTI il bilancio di previsione e il documento unico di programmazione vigenti, lo statuto e il regolamento di contabilità dell’ente;',
  ),
  text(
    'ATTESTATA la regolarità e la correttezza dell’azione amministrativa, ai sensi dell’articolo 147-bis del TUEL, e l’assenza di conflitti di interesse, ai sensi dell’articolo 6-bis della legge 241/1990;',
  ),
  heading('DETERMINA'),
  item(
    'di dare attuazione alla deliberazione richiamata in premessa e di prendere atto che la convenzione è firmata digitalmente, per l’ente, da {rappresentante_nome}, {rappresentante_carica};',
  ),
  item(
    'di impegnare a favore di {centro_ente}, per la quota annua di adesione, la somma di € ______________ sul capitolo ______________ del bilancio, esercizio ________;',
  ),
  item(
    'di dare atto che la spesa degli esercizi seguenti è impegnata con successivi atti, sulla base della quota comunicata dal centro;',
  ),
  item('di individuare quale referente dell’ente per i rapporti con il centro ____________________;'),
  item(
    'di trasmettere questo atto al servizio finanziario per il visto di regolarità contabile che attesta la copertura finanziaria, e a {centro_ente}, all’indirizzo PEC {centro_pec}.',
  ),
  { kind: 'signatures', text: 'Data {oggi}', other: 'Il responsabile del servizio ____________________' },
  heading('VISTO DI REGOLARITÀ CONTABILE (articolo 183, comma 7, del TUEL)'),
  text(
    'Si attesta la copertura finanziaria della spesa. Impegno n. ________ del ___/___/______. Il responsabile del servizio finanziario {responsabile_finanziario}',
  ),
];

export const ACT_TEXTS: Record<ActKind, { title: string; lines: readonly ActLine[] }> = {
  resolution: { title: 'Deliberazione di adesione', lines: RESOLUTION },
  determination: { title: 'Determinazione di attuazione', lines: DETERMINATION },
};
