import type { BodyType } from '#app/contracts';

/** The acts that a body takes from here ready to be adopted. */
export const ACT_KINDS = ['resolution', 'determination'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** What a template may ask for, as it is written between braces: `{ente_nome}`. */
export const ACT_FIELDS = [
  'ente_nome',
  'ente_organo',
  'ente_sede',
  'ente_codice_fiscale',
  'ente_pec',
  'rappresentante_nome',
  'rappresentante_carica',
  'segretario_nome',
  'responsabile_finanziario',
  'centro_nome',
  'centro_ente',
  'centro_sede',
  'centro_pec',
  'convenzione_titolo',
  'convenzione_dal',
  'convenzione_al',
  'convenzione_preavviso',
  'convenzione_atto',
  'deliberazione_organo',
  'deliberazione_numero',
  'deliberazione_data',
  'oggi',
] as const;
export type ActField = (typeof ACT_FIELDS)[number];

/** Parts that a template shows or leaves out: `{#comune}…{/comune}`, `{^comune}…{/comune}`. */
export const ACT_CONDITIONS = ['comune', 'rinnovo', 'commissario', 'senza_scadenza'] as const;
export type ActCondition = (typeof ACT_CONDITIONS)[number];

export type ActData = Record<ActField, string | null> & Record<ActCondition, boolean>;

/** What is known of the body, the centre and the convention on the day of the act. Days are ISO 8601. */
export interface ActFacts {
  bodyName: string;
  bodyType: BodyType;
  bodyAddress: string | null;
  bodyTaxCode: string | null;
  bodyPec: string | null;
  offices: readonly { kind: string; name: string; acting: boolean }[];
  centreName: string;
  centreOwner: string;
  centreAddress: string | null;
  centrePec: string | null;
  title: string;
  validFrom: string;
  validTo: string | null;
  noticeDays: number;
  approvedBy: { organ: string; number: string; date: string } | null;
  /** The resolution that came, for the determination that follows it. */
  resolution: { organ: string; number: string; date: string } | null;
  /** The body uses the services under another convention. */
  renewing: boolean;
  today: string;
}

const ORGANS: Record<BodyType, string> = {
  municipality: 'Consiglio comunale',
  union: 'Consiglio dell’Unione',
  mountain_community: 'Assemblea',
  consortium: 'Assemblea consortile',
  agency: 'Consiglio di amministrazione',
  province: 'Consiglio provinciale',
  other: 'Organo competente',
};
const COMMISSIONER = 'Commissario straordinario';
const REPRESENTATIVES: Record<string, string> = {
  commissioner: COMMISSIONER,
  mayor: 'Sindaco',
  legal_representative: 'Legale rappresentante',
};

const italianDate = (day: string) => day.split('-').reverse().join('/');

/** Who speaks for the body: the commissioner, where there is one, in place of all others. */
export function actData(facts: ActFacts): ActData {
  const holder = (kind: string) => facts.offices.find((office) => office.kind === kind);
  const commissioner = holder('commissioner');
  const representative = commissioner ?? holder('mayor') ?? holder('legal_representative');
  const office = representative && REPRESENTATIVES[representative.kind]!;
  const { approvedBy, resolution } = facts;
  return {
    ente_nome: facts.bodyName,
    ente_organo: commissioner ? COMMISSIONER : ORGANS[facts.bodyType],
    ente_sede: facts.bodyAddress,
    ente_codice_fiscale: facts.bodyTaxCode,
    ente_pec: facts.bodyPec,
    rappresentante_nome: representative?.name ?? null,
    rappresentante_carica: office ? `${office}${representative.acting ? ' facente funzione' : ''}` : null,
    segretario_nome: holder('secretary')?.name ?? null,
    responsabile_finanziario: holder('accounting_officer')?.name ?? null,
    centro_nome: facts.centreName,
    centro_ente: facts.centreOwner,
    centro_sede: facts.centreAddress,
    centro_pec: facts.centrePec,
    convenzione_titolo: facts.title,
    convenzione_dal: italianDate(facts.validFrom),
    convenzione_al: facts.validTo && italianDate(facts.validTo),
    convenzione_preavviso: `${facts.noticeDays} giorni`,
    convenzione_atto: approvedBy && `${approvedBy.organ} n. ${approvedBy.number} del ${italianDate(approvedBy.date)}`,
    deliberazione_organo: resolution?.organ ?? null,
    deliberazione_numero: resolution?.number ?? null,
    deliberazione_data: resolution && italianDate(resolution.date),
    oggi: italianDate(facts.today),
    comune: facts.bodyType === 'municipality',
    rinnovo: facts.renewing,
    commissario: commissioner !== undefined,
    senza_scadenza: facts.validTo === null,
  };
}
