import { Injectable } from '@nestjs/common';
import { italianDay } from '#app/kernel';
import { TenantDatabase, formPdf, notFound, type FormDocument, type RequestContext } from '#app/platform';
import type { ProcessingRegisterEntry, ProcessingRegisterQuery } from './processing-register.dto.js';
import { AT_END_WORDS, subProcessorWords, transferWords, transfersOf } from './processing-register-export.js';
import { ProcessingRegister } from './processing-register.service.js';

interface Centre {
  name: string;
  owner: string;
  address: string;
  email: string;
  pec: string | null;
  phone: string | null;
  dpo: string | null;
  dpoEmail: string | null;
  dpoPhone: string | null;
}

const CENTRE = `SELECT name, owner_name AS owner, address, email, pec, phone, dpo, dpo_email AS "dpoEmail", dpo_phone AS "dpoPhone"
  FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;

type Part = FormDocument['parts'][number];
const date = (day: string | null) => (day ? day.split('-').reverse().join('/') : '–');
const given = (...values: (string | null)[]) => values.filter(Boolean).join(' · ') || 'non indicato';

/** The register as it is shown to the Garante: the processor, what each appointment says, each controller. */
@Injectable()
export class ProcessingRegisterDocument {
  constructor(
    private readonly database: TenantDatabase,
    private readonly register: ProcessingRegister,
  ) {}

  /** @throws DomainError not_found for who is of no centre */
  async print(ctx: RequestContext, query: ProcessingRegisterQuery): Promise<AsyncIterable<Buffer>> {
    const day = query.on ?? italianDay(ctx.now);
    const [centre] = await this.database.read<Centre>(ctx, CENTRE);
    if (!centre) throw notFound();
    const entries = await this.register.whole(ctx, { ...query, on: day });
    const versions = new Map(entries.map((entry) => [`${entry.conventionId} ${entry.number}`, entry]));
    return formPdf({
      addressee: [centre.name, centre.owner],
      title: 'Registro dei trattamenti',
      parts: [
        processor(centre, day, entries.length),
        ...[...versions.values()].map(termsOf),
        ...entries.map(controllerOf),
      ],
      footer: `Registro delle categorie di attività di trattamento svolte per conto dei titolari (articolo 30, paragrafo 2, del regolamento UE 2016/679), come risulta al ${date(day)}.`,
    });
  }
}

function processor(centre: Centre, day: string, controllers: number): Part {
  return {
    heading: `Responsabile del trattamento, al ${date(day)}`,
    facts: [
      ['Centro', centre.name],
      ['Amministrazione', centre.owner],
      ['Sede', centre.address],
      ['Contatti', given(centre.email, centre.pec, centre.phone)],
      ['RPD', given(centre.dpo, centre.dpoEmail, centre.dpoPhone)],
      ['Nomine in vigore', String(controllers)],
    ],
  };
}

function termsOf(entry: ProcessingRegisterEntry): Part {
  const transfers = transfersOf(entry).map((one) => transferWords(one, 'it'));
  const others = entry.subProcessors.map((one) => subProcessorWords(one, 'it'));
  return {
    heading: `${entry.convention} – testo della nomina, versione ${entry.number}`,
    paragraphs: [
      `Categorie di trattamenti. ${entry.categories}`,
      `Misure di sicurezza. ${entry.measures}`,
      `Altri responsabili. ${others.join('; ') || 'Nessuno.'}`,
      `Trasferimenti fuori dallo Spazio economico europeo. ${transfers.join('; ') || 'Nessuno.'}`,
    ],
  };
}

function controllerOf(entry: ProcessingRegisterEntry): Part {
  const { controller, taxCode, address, pec, representative, dpo, dpoEmail, convention, number, services, from, to } =
    entry;
  return {
    heading: controller,
    facts: [
      ['Codice fiscale', taxCode ?? 'non indicato'],
      ['Sede e PEC', given(address, pec)],
      ['Rappresentante', representative ?? 'non indicato'],
      ['RPD', given(dpo, dpoEmail)],
      ['Nomina', `${convention}, versione ${number}`],
      ['Servizi', services.join('; ') || 'nessuno in uso'],
      ['Periodo', to ? `dal ${date(from)} al ${date(to)}` : `dal ${date(from)}`],
      ['Dati alla fine', AT_END_WORDS[entry.atEnd].it],
    ],
  };
}
