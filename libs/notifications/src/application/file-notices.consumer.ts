import { Inject } from '@nestjs/common';
import { italianDay } from '#app/kernel';
import {
  Consumer,
  SETTINGS,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import { Mails } from './mails.service.js';

interface Recipient {
  membership_id: string;
  display_name: string;
  slug: string;
  file_name: string;
  signature: string;
  owner_name: string;
  is_owner: boolean;
}

/** Tells who uploaded an infected file, and the administrators of the centre, that nobody opens it any more. */
@Consumer('file-notices')
export class FileNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mails: Mails,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const people = await tx.query<Recipient>(
        `SELECT m.id AS membership_id, m.display_name, t.slug, f.name AS file_name, f.scan_note AS signature,
           o.display_name AS owner_name, m.id = f.owner_id AS is_owner
         FROM stored_file f JOIN tenant t ON t.id = f.tenant_id
         JOIN membership o ON o.tenant_id = f.tenant_id AND o.id = f.owner_id
         JOIN membership m ON m.tenant_id = f.tenant_id AND (m.id = f.owner_id OR m.role = 'centre_admin')
         WHERE f.id = $1 AND f.scan_status = 'infected' AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)`,
        [payload.fileId, italianDay(tx.now)],
      );
      for (const person of people) await this.mails.order(tx, this.mailTo(person));
      await done(tx);
    });
  }

  private mailTo({ membership_id, display_name, slug, file_name, signature, owner_name, is_owner }: Recipient) {
    const content = {
      subject: `File bloccato dall’antivirus: ${file_name}`,
      greeting: `Gentile ${display_name},`,
      paragraphs: [
        'l’antivirus ha trovato un contenuto pericoloso in un file caricato nel portale. Il file è bloccato: nessuno può più aprirlo o scaricarlo.',
        is_owner
          ? 'Controlla il computer da cui viene, poi carica una copia pulita.'
          : 'Chi lo ha caricato riceve lo stesso avviso.',
      ],
      facts: [
        ['File', file_name],
        ['Caricato da', owner_name],
        ['Che cosa è stato trovato', signature],
      ] as const,
      action: { label: 'Apri il portale', url: `${this.settings.PUBLIC_URL}/${slug}/area` },
    };
    return { membershipId: membership_id, kind: 'file.infected', content };
  }
}
