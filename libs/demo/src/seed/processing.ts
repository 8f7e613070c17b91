import type { Client } from 'pg';
import { STANDARD_TERMS } from '#app/crm';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import { pdf } from './pdf.js';
import { insertRows, type RowValues } from './rows.js';

/** Adhesions to the newest convention that have been activated, and whether people of the body sign in. */
const ADHESIONS = `SELECT a.id, a.body_id AS "bodyId", b.name, a.convention_id AS "conventionId",
    EXISTS (SELECT FROM membership_body m WHERE m.tenant_id = a.tenant_id AND m.body_id = a.body_id) AS served
  FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
  WHERE a.tenant_id = $1 AND a.status = 'active' AND c.renews_id IS NOT NULL ORDER BY b.name, a.id`;

interface Adhering {
  id: string;
  bodyId: string;
  name: string;
  conventionId: string;
  served: boolean;
}

/** Whose turn it is to sign, though they have people here: Vione, for the clerk of four municipalities. */
const WAITING = '017202';
/** Who signed the first version, and then the second: Temù. */
const SIGNED_TWICE = '017184';
/** Whose appointment has ended: Pisogne, which the centre suspended. */
const ENDED = '017143';

const SUB_PROCESSORS = [
  { name: 'Conservatore dimostrativo S.p.A.', country: 'IT', purpose: 'Conservazione digitale a norma' },
  { name: 'Data center dimostrativo GmbH', country: 'DE', purpose: 'Copie di sicurezza cifrate' },
];

/** The appointment of the centre as data processor: two versions of it, and bodies in each state. */
export async function seedProcessing(
  client: Client,
  storage: FileStorage,
  centre: SeededCentre,
  now: Date,
): Promise<void> {
  const { tenantId } = centre;
  const { rows: adhering } = await client.query<Adhering>(ADHESIONS, [tenantId]);
  const at = (daysAgo: number) => italianTime(dayAgo(now, daysAgo), '10:20');
  const terms = [
    { id: newId(), number: 1, created_at: at(280), sub_processors: [] as typeof SUB_PROCESSORS },
    { id: newId(), number: 2, created_at: at(50), sub_processors: SUB_PROCESSORS },
  ] as const;
  const { text, categories, measures } = STANDARD_TERMS;
  const files = new Files();
  const rows: RowValues[] = [];
  const add = (adhesion: Adhering, version: 0 | 1, status: string, proposedAgo: number, more: RowValues = {}) =>
    rows.push({
      tenant_id: tenantId,
      body_id: adhesion.bodyId,
      id: newId(),
      adhesion_id: adhesion.id,
      terms_id: terms[version].id,
      status,
      at_end: null,
      file_id: null,
      signature: null,
      signed_on: null,
      ended_on: null,
      reason: null,
      created_at: at(proposedAgo),
      version: status === 'proposed' ? 1 : 2,
      ...more,
    });
  /** The scan of a signed paper, which the centre recorded. */
  const paper = ({ bodyId, name }: Adhering, signedAgo: number): RowValues => ({
    at_end: 'return',
    signed_on: dayAgo(now, signedAgo),
    signature: 'none',
    reason: 'Firma autografa: l’originale è agli atti.',
    file_id: files.add({
      tenantId,
      bodyId,
      ownerId: centre.members.get('laura-bonomelli')!.id,
      name: 'nomina-responsabile-firmata.pdf',
      mediaType: 'application/pdf',
      content: pdf('Nomina a responsabile del trattamento', [
        '',
        name,
        'Articolo 28 del regolamento (UE) 2016/679.',
        '',
        'Documento dimostrativo: non è un atto e non ha valore.',
      ]),
      at: at(signedAgo),
    }),
  });
  const known = (key: string) => centre.bodies.get(key);
  adhering.forEach((adhesion, rank) => {
    const signedAgo = 250 - (rank % 40);
    const { bodyId, served } = adhesion;
    if (bodyId === known(WAITING)) add(adhesion, 1, 'proposed', 8);
    else if (bodyId === known(ENDED))
      add(adhesion, 0, 'ended', 275, { ...paper(adhesion, signedAgo), ended_on: dayAgo(now, 8) });
    else if (bodyId === known(SIGNED_TWICE)) {
      add(adhesion, 0, 'ended', 275, { ...paper(adhesion, signedAgo), ended_on: dayAgo(now, 20) });
      add(adhesion, 1, 'signed', 45, paper(adhesion, 20));
    } else if (served || rank % 3 === 0) add(adhesion, 0, 'signed', 275, paper(adhesion, signedAgo));
    else if (rank % 3 === 1) add(adhesion, 1, 'proposed', 40 - (rank % 20));
  });
  await files.write(client, storage, async () => {
    const common = { tenant_id: tenantId, convention_id: adhering[0]!.conventionId, version: 1 };
    await insertRows(
      client,
      'processing_terms',
      terms.map((one) => ({ ...common, text, categories, measures, ...one })),
    );
    await insertRows(client, 'processor_appointment', rows);
  });
}
