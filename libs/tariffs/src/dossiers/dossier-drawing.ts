import { Injectable } from '@nestjs/common';
import type { Locale, TariffTerms } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { StoredFiles, type ReceivedFile, type RequestContext, type Transaction } from '#app/platform';
import { dossierPdf } from './dossier-pdf.js';
import { Dossier } from './dossier.entity.js';
import { tariffLines } from '../publication/tariff-lines.js';

interface PaperRow {
  centre: string;
  owner: string;
  title: string;
  from: string;
  to: string;
  act: string | null;
  convention: string;
  terms: TariffTerms;
  minutesFile: string | null;
}

const PAPER = `SELECT t.name AS centre, t.owner_name AS owner, p.title, p.period_from::text AS "from", p.period_to::text AS "to",
    p.act_organ || ' n. ' || p.act_number || ' del ' || to_char(p.act_date, 'DD/MM/YYYY') AS act, c.title AS convention, v.terms,
    (SELECT f.name FROM stored_file f WHERE f.tenant_id = d.tenant_id AND f.id = d.minutes_file_id) AS "minutesFile"
  FROM dossier d JOIN tenant t ON t.id = d.tenant_id
  JOIN tariff_plan p ON p.tenant_id = d.tenant_id AND p.id = d.plan_id
  JOIN tariff_plan_version v ON v.tenant_id = d.tenant_id AND v.plan_id = d.plan_id AND v.number = d.plan_number
  JOIN convention c ON c.tenant_id = p.tenant_id AND c.id = p.convention_id
  WHERE d.id = $1`;

const NAMES: Record<Locale, string> = { it: 'fascicolo', en: 'dossier' };

/** Draws the PDF of a dossier and keeps it, in place of the one before. */
@Injectable()
export class DossierDrawing {
  constructor(private readonly files: StoredFiles) {}

  /** @returns the stored PDF, to be attached in the transaction that says what it is of */
  async draw(ctx: RequestContext, dossier: Dossier, row: PaperRow, locale: Locale): Promise<ReceivedFile> {
    const { title, from, to, act, terms, ...paper } = row;
    const tariffs = tariffLines(terms, locale);
    const day = italianDay(ctx.now);
    const content = await dossierPdf({ ...paper, dossier, plan: { title, from, to, act }, tariffs, day }, locale);
    const file = { name: `${NAMES[locale]}-${dossier.planNumber}.pdf`, mediaType: 'application/pdf' };
    return this.files.keep(ctx, { ...file, ownerId: dossier.createdBy }, content);
  }

  /** What the paper says beside the dossier. */
  async paper(tx: Transaction, id: string): Promise<PaperRow | undefined> {
    return (await tx.query<PaperRow>(PAPER, [id]))[0];
  }

  /** Attaches a drawn PDF for the eyes of the centre and lets go of the one before; `more` is written with it. */
  async replace(
    tx: Transaction,
    dossier: Dossier,
    { id, sha256 }: ReceivedFile,
    more: Partial<Pick<Dossier, 'status' | 'frozenAt'>> = {},
  ): Promise<void> {
    await this.files.attach(tx, [id], null, true, 'fileId', dossier.createdBy);
    await tx.update(Dossier, dossier, { pdfFileId: id, pdfSha256: sha256, drawnAt: tx.now, ...more });
    if (dossier.pdfFileId) await this.files.release(tx, [dossier.pdfFileId]);
    tx.changed('dossier', dossier.id, { centreOnly: true });
  }
}
