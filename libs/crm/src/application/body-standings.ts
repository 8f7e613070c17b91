import { Injectable } from '@nestjs/common';
import type { BodyType } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { TenantDatabase, notFoundField, type RequestContext, type Transaction } from '#app/platform';
import { ACTIVE_ADHESION } from './adhesions.service.js';

/** What the register says of a body today: by it other modules decide what the body may ask for. */
export interface BodyStanding {
  id: string;
  name: string;
  type: BodyType;
  /** It was merged or ended: nothing is asked for it any more. */
  ended: boolean;
  /** It may use the services now. */
  activeAdhesion: boolean;
  /** The adhesion by which it may; of a form that the body belongs to, the form's name stands with it. */
  adheres: { adhesionId: string; through: string | null } | null;
  /** The centre is appointed as data processor, by the body or by the form through which it adheres. */
  processorAppointed: boolean;
  /** At 31 December of the year before, or the newest earlier figure. */
  population: { value: number; year: number } | null;
}

const STANDING = `SELECT b.id, b.name, b.type, COALESCE(b.valid_to < $2, false) AS ended, ${ACTIVE_ADHESION} AS "activeAdhesion",
    (SELECT json_build_object('adhesionId', h.adhesion_id, 'through', (SELECT n.name FROM search.body_names(ARRAY[h.through_id]) n))
      FROM search.adhering($2, b.id) h ORDER BY h.through_id NULLS FIRST LIMIT 1) AS adheres,
    search.appointed($2, b.id) AS "processorAppointed",
    (SELECT json_build_object('value', f.value, 'year', f.year) FROM body_figure f
      WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population' AND f.year <= $3
      ORDER BY f.year DESC, f.source LIMIT 1) AS population
  FROM body b WHERE b.id = $1`;

@Injectable()
export class BodyStandings {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found on a body that the context does not see */
  async read(ctx: RequestContext, bodyId: string): Promise<BodyStanding> {
    return found(await this.database.read<BodyStanding>(ctx, STANDING, paramsOf(ctx, bodyId)));
  }

  /** The same inside a transaction. @throws DomainError not_found */
  async of(tx: Transaction, bodyId: string): Promise<BodyStanding> {
    return found(await tx.query<BodyStanding>(STANDING, paramsOf(tx.ctx, bodyId)));
  }
}

function paramsOf({ now }: RequestContext, bodyId: string): unknown[] {
  const today = italianDay(now);
  return [bodyId, today, Number(today.slice(0, 4)) - 1];
}

function found([standing]: BodyStanding[]): BodyStanding {
  if (!standing) throw notFoundField('bodyId');
  return standing;
}
