import { Injectable } from '@nestjs/common';
import { italianDay } from '#app/kernel';
import { TenantDatabase, formPdf, notFound, type RequestContext } from '#app/platform';
import { seatOn } from '../addresses/seat.js';
import type { SubProcessorView } from './processing.dto.js';
import { subProcessorWords } from './processing-register-export.js';

interface DocumentRow {
  bodyName: string;
  taxCode: string | null;
  address: string | null;
  pec: string | null;
  centreName: string;
  centreOwner: string;
  centreAddress: string | null;
  centrePec: string | null;
  convention: string;
  number: number;
  text: string;
  categories: string;
  measures: string;
  subProcessors: SubProcessorView[];
  signer: string | null;
}

const DOCUMENT = `SELECT b.name AS "bodyName", b.tax_code AS "taxCode", ${seatOn('b', '$2')} AS address, b.pec, c.title AS convention,
    n.name AS "centreName", n.owner_name AS "centreOwner", n.address AS "centreAddress", n.pec AS "centrePec",
    t.number, t.text, t.categories, t.measures, t.sub_processors AS "subProcessors",
    (SELECT o.person_name FROM body_office o WHERE o.tenant_id = b.tenant_id AND o.body_id = b.id
      AND o.kind IN ('legal_representative', 'mayor', 'commissioner') AND o.starts_on <= $2 AND (o.ends_on IS NULL OR o.ends_on >= $2)
      ORDER BY o.kind = 'legal_representative' DESC, o.kind = 'mayor' DESC, o.starts_on DESC, o.id LIMIT 1) AS signer
  FROM processor_appointment p
  JOIN processing_terms t ON t.tenant_id = p.tenant_id AND t.id = p.terms_id
  JOIN adhesion a ON a.tenant_id = p.tenant_id AND a.id = p.adhesion_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id
  JOIN tenant n ON n.id = p.tenant_id
  WHERE p.id = $1`;

const paragraphs = (text: string) => text.split(/\n{2,}/).filter(Boolean);

/** The appointment as a PDF with what both sides are called, to be signed. */
@Injectable()
export class AppointmentDocument {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found */
  async print(ctx: RequestContext, id: string): Promise<AsyncIterable<Buffer>> {
    const [row] = await this.database.read<DocumentRow>(ctx, DOCUMENT, [id, italianDay(ctx.now)]);
    if (!row) throw notFound();
    const processors = row.subProcessors.map(
      (one) => subProcessorWords(one, 'it') + (one.safeguards ? ` – ${one.safeguards}` : ''),
    );
    return formPdf({
      addressee: ['A', row.centreName, row.centreOwner, row.centrePec ?? ''].filter(Boolean),
      title: 'Nomina a responsabile del trattamento',
      parts: [
        {
          heading: 'Titolare del trattamento',
          facts: [
            ['Ente', row.bodyName],
            ['Codice fiscale', row.taxCode ?? ''],
            ['Sede', row.address ?? ''],
            ['PEC', row.pec ?? ''],
            ['Rappresentato da', row.signer ?? ''],
          ],
        },
        {
          heading: 'Responsabile del trattamento',
          facts: [
            ['Centro', row.centreName],
            ['Amministrazione', row.centreOwner],
            ['Sede', row.centreAddress ?? ''],
            ['Convenzione', row.convention],
          ],
        },
        { heading: 'Condizioni', paragraphs: paragraphs(row.text) },
        { heading: 'Dati trattati e interessati', paragraphs: paragraphs(row.categories) },
        { heading: 'Misure di sicurezza', paragraphs: paragraphs(row.measures) },
        { heading: 'Altri responsabili', paragraphs: processors.length ? processors : ['Nessuno.'] },
        {
          heading: 'Alla fine del trattamento',
          paragraphs: ['Il titolare chiede che i dati siano: [  ] restituiti    [  ] cancellati'],
        },
      ],
      signer: 'Firma di chi rappresenta il titolare',
      footer: `Testo della nomina: versione ${row.number}. Da firmare digitalmente (PAdES o CAdES) e inviare dalla pagina dell’adesione.`,
    });
  }
}
