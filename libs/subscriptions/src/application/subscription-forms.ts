import { Injectable } from '@nestjs/common';
import { seatOn } from '#app/crm';
import { italianDay } from '#app/kernel';
import { TenantDatabase, formPdf, notFound, type FormDocument, type RequestContext } from '#app/platform';
import type { FormKind } from '../api/subscriptions.dto.js';

interface FormRow {
  centreName: string;
  centreOwner: string;
  centreAddress: string | null;
  centrePec: string | null;
  bodyName: string;
  taxCode: string | null;
  bodyAddress: string | null;
  bodyPec: string | null;
  serviceTitle: string;
  versionNumber: number;
  quantity: number | null;
  quantityUnit: string | null;
  documents: { name: string; required: boolean }[];
  obligations: string;
  endsOn: string | null;
  askedOn: Date;
  signer: { name: string; kind: string; acting: boolean } | null;
}

/** Who signs for a body: the first of these offices that somebody holds today. */
const SIGNER = `(SELECT json_build_object('name', p.person_name, 'kind', p.kind, 'acting', p.acting) FROM body_office p
    WHERE p.tenant_id = b.tenant_id AND p.body_id = b.id AND p.kind IN ('legal_representative', 'mayor', 'commissioner')
      AND p.starts_on <= $2 AND (p.ends_on IS NULL OR p.ends_on >= $2)
    ORDER BY p.kind = 'legal_representative' DESC, p.kind = 'mayor' DESC, p.starts_on DESC, p.id LIMIT 1)`;
const FORM = `SELECT t.name AS "centreName", t.owner_name AS "centreOwner", t.address AS "centreAddress", t.pec AS "centrePec",
    b.name AS "bodyName", b.tax_code AS "taxCode", ${seatOn('b', '$2')} AS "bodyAddress", b.pec AS "bodyPec",
    v.title AS "serviceTitle", v.number AS "versionNumber", COALESCE(s.requested_quantity, s.quantity) AS quantity,
    v.quantity_unit AS "quantityUnit", v.documents, v.obligations, s.ends_on::text AS "endsOn", s.created_at AS "askedOn",
    ${SIGNER} AS signer
  FROM subscription s JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
  JOIN tenant t ON t.id = s.tenant_id
  WHERE s.id = $1`;

const OFFICES: Record<string, string> = {
  legal_representative: 'legale rappresentante',
  mayor: 'sindaco',
  commissioner: 'commissario',
};
const italianDate = (day: string) => day.split('-').reverse().join('/');

/** The forms of a subscription, filled with what is known, for who signs on paper. */
@Injectable()
export class SubscriptionForms {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found */
  async print(ctx: RequestContext, id: string, kind: FormKind): Promise<AsyncIterable<Buffer>> {
    const [row] = await this.database.read<FormRow>(ctx, FORM, [id, italianDay(ctx.now)]);
    if (!row) throw notFound();
    return formPdf(kind === 'activation' ? activationForm(row) : endForm(row));
  }
}

function frame(
  row: FormRow,
): Pick<FormDocument, 'addressee' | 'signer' | 'footer'> & { body: FormDocument['parts'][number] } {
  const { signer } = row;
  const office = signer ? `${OFFICES[signer.kind]}${signer.acting ? ' facente funzione' : ''}` : '';
  return {
    addressee: ['A', row.centreName, row.centreOwner, row.centreAddress ?? '', row.centrePec ?? ''].filter(Boolean),
    body: {
      heading: 'L’ente',
      facts: [
        ['Denominazione', row.bodyName],
        ['Codice fiscale', row.taxCode ?? ''],
        ['Sede', row.bodyAddress ?? ''],
        ['PEC', row.bodyPec ?? ''],
        ['Rappresentato da', signer?.name ?? ''],
        ['In qualità di', office],
      ],
    },
    signer: 'Firma di chi rappresenta l’ente',
    footer:
      'Il modulo si firma a mano o digitalmente e si carica nel portale, nella pagina di questa attivazione. La scansione di una firma su carta resta indicata come tale.',
  };
}

function serviceFacts({ serviceTitle, versionNumber, quantity, quantityUnit }: FormRow) {
  return [
    ['Servizio', serviceTitle],
    ['Scheda del servizio', `edizione ${versionNumber}`],
    ...(quantity === null ? [] : [['Quantità', `${quantity} ${quantityUnit ?? ''}`.trim()]]),
  ] as [string, string][];
}

function activationForm(row: FormRow): FormDocument {
  const { body, ...rest } = frame(row);
  const papers = row.documents.map(({ name, required }) => `– ${name}${required ? '' : ' (facoltativo)'}`);
  return {
    ...rest,
    title: 'Richiesta di attivazione di un servizio',
    parts: [
      body,
      {
        heading: 'Che cosa chiede',
        facts: [...serviceFacts(row), ['Richiesta nel portale', italianDate(italianDay(row.askedOn))]],
      },
      ...(papers.length ? [{ heading: 'Documenti allegati', paragraphs: papers }] : []),
      {
        heading: 'Che cosa dichiara',
        paragraphs: [
          'L’ente chiede l’attivazione del servizio indicato e dichiara di conoscerne la scheda, nell’edizione indicata.',
          ...(row.obligations ? [`Impegni dell’ente secondo la scheda: ${row.obligations}`] : []),
        ],
      },
    ],
  };
}

function endForm(row: FormRow): FormDocument {
  const { body, ...rest } = frame(row);
  return {
    ...rest,
    title: 'Richiesta di cessazione di un servizio',
    parts: [
      body,
      {
        heading: 'Che cosa chiede',
        facts: [...serviceFacts(row), ['Ultimo giorno di uso', row.endsOn ? italianDate(row.endsOn) : '']],
      },
      {
        heading: 'Che cosa dichiara',
        paragraphs: [
          'L’ente chiede che il servizio indicato cessi dopo l’ultimo giorno di uso.',
          `Motivo: ${'_'.repeat(60)}`,
        ],
      },
    ],
  };
}
