import type {
  DocumentCheck,
  DocumentFlow,
  DocumentFormation,
  DocumentRegisterKind,
  DocumentStatus,
  Visibility,
} from '#app/contracts';
import type { ExportColumn, ExportTable, Words } from '#app/platform';
import type { RegisterRow } from './document-register.js';

const STATUSES: Record<DocumentStatus, Words> = {
  draft: { it: 'Bozza', en: 'Draft' },
  in_review: { it: 'In approvazione', en: 'In review' },
  approved: { it: 'Approvato', en: 'Approved' },
};
const VISIBILITIES: Record<Visibility, Words> = {
  centre: { it: 'Solo il centro', en: 'The centre alone' },
  chosen: { it: 'Enti scelti', en: 'Chosen bodies' },
  adhering: { it: 'Tutti gli enti aderenti', en: 'All adhering bodies' },
  network: { it: 'La rete dei centri', en: 'The network of centres' },
  public: { it: 'Tutti', en: 'Everybody' },
};
const FORMATIONS: Record<DocumentFormation, Words> = {
  created: { it: 'a) creazione', en: 'a) created' },
  acquired: { it: 'b) acquisizione', en: 'b) acquired' },
  recorded: { it: 'c) memorizzazione', en: 'c) recorded' },
  generated: { it: 'd) generazione', en: 'd) generated' },
};
const FLOWS: Record<DocumentFlow, Words> = {
  incoming: { it: 'Entrata', en: 'Incoming' },
  outgoing: { it: 'Uscita', en: 'Outgoing' },
  internal: { it: 'Interno', en: 'Internal' },
};
const REGISTERS: Record<DocumentRegisterKind, Words> = {
  none: { it: 'Nessuno', en: 'None' },
  protocol: { it: 'Protocollo ordinario', en: 'Protocol' },
  emergency: { it: 'Protocollo di emergenza', en: 'Emergency protocol' },
  repertory: { it: 'Repertorio o altro registro', en: 'Repertory or another register' },
};
const CHECKS: Record<DocumentCheck, Words> = {
  signed: { it: 'firmato digitalmente', en: 'digitally signed' },
  sealed: { it: 'sigillato elettronicamente', en: 'electronically sealed' },
  timestamped: { it: 'con marca temporale', en: 'timestamped' },
  conforms: { it: 'copia immagine conforme', en: 'conforming image copy' },
};
const YES: Words = { it: 'sì', en: 'yes' };
const NO: Words = { it: 'no', en: 'no' };

type Column = ExportColumn<RegisterRow>;
const column = (it: string, en: string, width: number, value: Column['value']): Column => ({
  header: { it, en },
  width,
  value,
});
/** Of a code its words, of none nothing. */
const worded = <Code extends string>(words: Record<Code, Words>, code: Code | null | undefined, locale: 'it' | 'en') =>
  code ? words[code][locale] : null;

const id = column('Identificativo', 'Identifier', 38, (row) => row.id);
const title = column('Oggetto', 'Subject', 36, (row) => row.title);
const space = column('Spazio', 'Space', 26, (row) => row.spaceTitle);
const docType = column('Tipologia documentale', 'Type of document', 18, (row) => row.docType);
const protocol = column('Numero di protocollo', 'Protocol number', 16, (row) => row.protocolNumber);
const protocolOn = column('Data di protocollo', 'Protocol date', 12, (row) => row.protocolOn);
const version = column('Versione', 'Version', 8, (row) => row.number);
const sha256 = column('Impronta SHA-256', 'SHA-256', 66, (row) => row.sha256);
const changedAt = column('Ultimo cambiamento', 'Last change', 18, (row) => row.changedAt);

const TITLE = { it: 'Registro dei documenti', en: 'Register of documents' };
const FILE_NAME = { it: 'registro-documenti', en: 'document-register' };

/** One line a document: all that annex 5 of the AgID guidelines asks and is known here. */
export const REGISTER_EXPORT: ExportTable<RegisterRow> = {
  title: TITLE,
  fileName: FILE_NAME,
  columns: [
    id,
    title,
    column('Descrizione', 'Description', 36, (row) => row.description),
    space,
    column('Cartella', 'Folder', 20, (row) => row.folder),
    docType,
    column('Modalità di formazione', 'Formation', 16, ({ metadata }, at) => worded(FORMATIONS, metadata.formation, at)),
    column('Tipologia di flusso', 'Flow', 12, ({ metadata }, at) => worded(FLOWS, metadata.flow, at)),
    column('Tipo registro', 'Register', 20, ({ metadata }, at) => worded(REGISTERS, metadata.register, at)),
    column('Codice registro', 'Code of the register', 16, ({ metadata }) => metadata.registerCode ?? null),
    protocol,
    protocolOn,
    column('Data del documento', 'Date of the document', 12, (row) => row.documentOn),
    column('Autore', 'Author', 24, (row) => row.author),
    column('Mittente', 'Sender', 24, ({ metadata }) => metadata.sender ?? null),
    column('Destinatari', 'Recipients', 30, ({ metadata }) => metadata.recipients ?? null),
    column('Parole chiave', 'Keywords', 24, (row) => row.tags.join(', ')),
    column('Classificazione', 'Classification', 14, ({ metadata }) => metadata.classification ?? null),
    column('Fascicolo', 'Dossier', 20, ({ metadata }) => metadata.dossier ?? null),
    column('Documento principale', 'Main document', 24, ({ metadata }) => metadata.mainDocument ?? null),
    column('Numero allegati', 'Attachments', 10, ({ metadata }) => metadata.attachments ?? null),
    column('Riservato', 'Confidential', 10, (row, at) => (row.confidential ? YES : NO)[at]),
    column('Verifica', 'Checks', 30, ({ metadata }, at) =>
      (metadata.checks ?? []).map((check) => CHECKS[check][at]).join(', '),
    ),
    column('Nome del file', 'File name', 30, (row) => row.name),
    column('Formato', 'Format', 24, (row) => row.mediaType),
    column('Dimensione in byte', 'Size in bytes', 14, (row) => row.size),
    sha256,
    version,
    column('Versione aggiunta da', 'Version added by', 22, (row) => row.addedBy),
    column('Versione aggiunta il', 'Version added on', 18, (row) => row.addedAt),
    column('Anni di conservazione', 'Years kept', 12, (row) => row.retentionYears),
    column('Note', 'Notes', 30, ({ metadata }) => metadata.notes ?? null),
    column('Stato', 'State', 14, (row, at) => STATUSES[row.status][at]),
    column('Chi lo vede', 'Who sees it', 18, (row, at) => worded(VISIBILITIES, row.visibility, at)),
    column('Aggiunto il', 'Added on', 18, (row) => row.createdAt),
    changedAt,
  ],
};

/** What fits on paper: what a document is, where it is registered, and the fingerprint that proves it. */
export const REGISTER_PRINT: ExportTable<RegisterRow> = {
  title: TITLE,
  fileName: FILE_NAME,
  columns: [title, space, docType, protocol, protocolOn, version, { ...id, width: 30 }, { ...sha256, width: 40 }],
};
