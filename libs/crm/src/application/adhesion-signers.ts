import { Injectable } from '@nestjs/common';
import { SIGNING_OFFICES, type OfficeKind } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { SignedFiles, TenantDatabase, notFound, type RequestContext } from '#app/platform';
import type { SignerCheck } from '../api/acts.dto.js';
import { isSamePerson } from '../domain/same-person.js';

interface Signatory {
  kind: OfficeKind;
  name: string;
  startsOn: string;
  endsOn: string | null;
}

const ADHESION = 'SELECT 1 FROM adhesion WHERE id = $1';
/** What the body signed last, and when it came; of a delegate's people nothing is compared. */
const PAPERS = `SELECT d.file_id AS "fileId", e.at FROM adhesion_document d
  JOIN adhesion_event e ON e.tenant_id = d.tenant_id AND e.id = d.event_id
  WHERE d.signature = 'digital' AND e.delegation_id IS NULL AND d.event_id = (SELECT s.id FROM adhesion_event s
    WHERE s.adhesion_id = $1 AND s.command = 'sign' ORDER BY s.at DESC, s.id DESC LIMIT 1)
  ORDER BY d.file_id`;
const OFFICES = `SELECT o.kind, o.person_name AS name, o.starts_on::text AS "startsOn", o.ends_on::text AS "endsOn" FROM body_office o
  JOIN adhesion a ON a.tenant_id = o.tenant_id AND a.body_id = o.body_id
  WHERE a.id = $1 AND o.kind = ANY ($2) ORDER BY o.starts_on DESC, o.id LIMIT 200`;

/** Compares who signed for the body with who held an office that signs on that day: a hint, never a verification. */
@Injectable()
export class AdhesionSigners {
  constructor(
    private readonly database: TenantDatabase,
    private readonly signed: SignedFiles,
  ) {}

  /** Reads the files: not within a transaction. @throws DomainError not_found */
  async check(ctx: RequestContext, adhesionId: string): Promise<SignerCheck[]> {
    const [found, papers, offices] = await this.database.readAll<[object, { fileId: string; at: Date }, Signatory]>(
      ctx,
      [
        [ADHESION, [adhesionId]],
        [PAPERS, [adhesionId]],
        [OFFICES, [adhesionId, SIGNING_OFFICES]],
      ],
    );
    if (!found.length) throw notFound();
    return Promise.all(papers.map((paper) => this.ofPaper(ctx, paper.fileId, italianDay(paper.at), offices)));
  }

  /** The signature's own day is only claimed: what counts is the day on which the paper came. */
  private async ofPaper(
    ctx: RequestContext,
    fileId: string,
    day: string,
    offices: readonly Signatory[],
  ): Promise<SignerCheck> {
    const { signatures } = await this.signed.report(ctx, fileId);
    const maySign = offices.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
    const matches = signatures.some(({ name }) => name && maySign.some((one) => isSamePerson(one.name, name)));
    return {
      fileId,
      day,
      verdict: !maySign.length ? 'nobody_known' : matches ? 'known' : 'unknown',
      maySign: maySign.map(({ kind, name }) => ({ kind, name })),
    };
  }
}
