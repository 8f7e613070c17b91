import { Injectable } from '@nestjs/common';
import { documentMachine, type DocumentActor, type DocumentCommand, type DocumentStatus } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  DomainError,
  TenantDatabase,
  invalid,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { APPROVING_ROLES, mayJudge, type JudgeFacts } from '../domain/judging.js';
import { missingMetadata, type Described } from '../domain/metadata.js';
import { ownTenant } from '../persistence/own-tenant.js';
import { DocumentRecord } from '../persistence/document.entity.js';
import { readSpace } from '../spaces/open-space.js';
import type { SpaceRights } from '../spaces/space-rights.js';
import { documentDescribed, documentStep } from './document-events.js';
import { recordDocument } from './document-history.js';
import type { DocumentStep } from './documents.dto.js';

/** Nobody else of the centre has a role that judges. The parameters: roles, own membership, today twice, own membership again. */
export const nobodyElseJudges = (...[roles, own, from, to, self]: [string, string, string, string, string]): string =>
  `NOT EXISTS (SELECT FROM membership m
      WHERE m.role = ANY (${roles}) AND m.id <> ${own} AND m.accepted_at IS NOT NULL AND m.valid_from <= ${from}
      AND (m.valid_to IS NULL OR m.valid_to >= ${to}) AND m.person_id <> (SELECT me.person_id FROM membership me WHERE me.id = ${self}))`;
/** Who added the version that is judged, and who else of the centre could judge it. */
export const JUDGE_FACTS = `SELECT v.created_by = $2 AS "isAuthor", ${nobodyElseJudges('$3', '$2', '$4', '$4', '$2')} AS "isAlone"
  FROM document d JOIN document_version v ON v.tenant_id = d.tenant_id AND v.document_id = d.id AND v.number = d.current_version
  WHERE d.id = $1 AND ${ownTenant('d')}`;

/** As whom a person acts on a document. */
export function documentActorsOf(
  { mayWrite, mayApprove }: SpaceRights,
  facts: JudgeFacts | undefined,
): DocumentActor[] {
  return [
    ...(mayWrite ? (['writer'] as const) : []),
    ...(mayApprove && facts && mayJudge(facts) ? (['approver'] as const) : []),
  ];
}

/** What people may command now. */
export function documentStepsOf(status: DocumentStatus, actors: readonly DocumentActor[]): DocumentCommand[] {
  return [...new Set(actors.flatMap((actor) => documentMachine.allowed(status, actor)))];
}

/** The parameters of {@link JUDGE_FACTS}. */
export const judgeParams = (id: string, membershipId: string, now: Date) => [
  id,
  membershipId,
  APPROVING_ROLES,
  italianDay(now),
];

/** The review of a document: submitted by who writes, approved or sent back by somebody else. */
@Injectable()
export class DocumentSteps {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * @throws DomainError not_found, stale_version, state_conflict with what is allowed, second_person_needed,
   *   validation_failed on a missing reason or on what the space asks for and is empty
   */
  async step(ctx: RequestContext, id: string, version: number, { command, reason }: DocumentStep): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const seen = await tx.get(DocumentRecord, { tenantId: tx.tenantId, id });
      const space = await readSpace(tx, seen.spaceId, () => new DomainError('permission_denied'));
      if (!space.mayWrite && !space.mayApprove) throw new DomainError('permission_denied');
      const document = await tx.get(DocumentRecord, { tenantId: tx.tenantId, id }, true);
      if (document.version !== version) throw staleVersion();
      if (document.trashedAt) throw stateConflict([]);
      const [facts] = await tx.query<JudgeFacts>(JUDGE_FACTS, judgeParams(id, tx.actor.membershipId, tx.now));
      const actors = documentActorsOf(space, facts);
      const allowed = documentStepsOf(document.status, actors);
      if (!allowed.includes(command)) {
        const judged = space.mayApprove && documentMachine.accepts(document.status, command, 'approver');
        throw judged ? new DomainError('second_person_needed') : stateConflict(allowed);
      }
      if (documentMachine.transition(command).requires?.includes('reason') && !reason?.trim())
        throw invalid('reason', 'required');
      if (command === 'submit') checkDescribed(space.requiredMetadata, document);
      await this.move(tx, document, command, reason);
    });
  }

  private async move(
    tx: Transaction,
    document: DocumentRecord,
    command: DocumentCommand,
    reason: string | undefined,
  ): Promise<void> {
    const { id, status: from, currentVersion } = document;
    const status = documentMachine.transition(command).to;
    await tx.update(DocumentRecord, document, {
      status,
      changedAt: tx.now,
      ...(command === 'approve' && { shownVersion: currentVersion }),
    });
    const eventId = await recordDocument(tx, { id, status, currentVersion }, command, { from, reason });
    await tx.emit(documentStep(eventId));
    if (command === 'approve') await tx.emit(documentDescribed(id));
    tx.changed('document', id, { everybody: true });
  }
}

/** @throws DomainError validation_failed naming the first field that the space asks for */
function checkDescribed(required: Parameters<typeof missingMetadata>[0], document: DocumentRecord): void {
  const [field] = missingMetadata(required, describedBy(document));
  if (field) throw invalid(field, 'required');
}

/** What a document says of itself, wherever it stands. */
export const describedBy = (
  document: Pick<
    DocumentRecord,
    | 'description'
    | 'docType'
    | 'author'
    | 'documentOn'
    | 'protocolNumber'
    | 'protocolOn'
    | 'retentionYears'
    | 'metadata'
  >,
): Described => ({ ...document.metadata, ...document });
