import { Injectable } from '@nestjs/common';
import {
  NOTICE_DEFINITIONS,
  NOTICE_KINDS,
  mailModesOf,
  type AccessLevel,
  type NoticeDefinition,
  type NoticeKind,
} from '#app/contracts';
import { TenantDatabase, invalid, type RequestContext } from '#app/platform';
import type { NoticeChoice, NoticePreferences } from '../api/notices.dto.js';
import { effectiveMode } from '../domain/mail-mode.js';

const OWN = `SELECT kind, mode FROM notice_preference
  WHERE membership_id = NULLIF(current_setting('app.membership_id', true), '')::uuid`;

/** When a person gets the mail about a notice. Each membership has its own choices. */
@Injectable()
export class Preferences {
  constructor(private readonly database: TenantDatabase) {}

  async get(ctx: RequestContext): Promise<NoticePreferences> {
    const chosen = await this.database.read<NoticeChoice>(ctx, OWN);
    return {
      preferences: kindsOf(ctx.actor!.access).map((kind) => ({
        kind,
        mode: effectiveMode(kind, chosen.find((choice) => choice.kind === kind)?.mode),
        modes: [...mailModesOf(kind)],
        owed: NOTICE_DEFINITIONS[kind].owed,
      })),
    };
  }

  /** @throws DomainError validation_failed where a kind is not the caller's, or is owed and would be silenced */
  async change(ctx: RequestContext, choices: readonly NoticeChoice[]): Promise<NoticePreferences> {
    await this.database.run(ctx, async (tx) => {
      const kinds = kindsOf(tx.actor.access);
      choices.forEach(({ kind, mode }, index) => {
        if (!kinds.includes(kind)) throw invalid(`preferences.${index}.kind`, 'not_allowed');
        if (!mailModesOf(kind).includes(mode)) throw invalid(`preferences.${index}.mode`, 'not_allowed');
      });
      for (const { kind, mode } of choices) {
        await tx.execute(
          `INSERT INTO notice_preference (tenant_id, membership_id, kind, mode) VALUES ($1, $2, $3, $4)
           ON CONFLICT (tenant_id, membership_id, kind) DO UPDATE SET mode = EXCLUDED.mode`,
          [tx.tenantId, tx.actor.membershipId, kind, mode],
        );
      }
    });
    return this.get(ctx);
  }
}

/** The kinds of notice that somebody on this level can get. */
function kindsOf(access: AccessLevel): NoticeKind[] {
  if (access !== 'body' && access !== 'centre') return [];
  return NOTICE_KINDS.filter((kind) => {
    const { side }: NoticeDefinition = NOTICE_DEFINITIONS[kind];
    return side === 'both' || side === access;
  });
}
