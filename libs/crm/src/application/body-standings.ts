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
  /** At 31 December of the year before, or the newest earlier figure. */
  population: { value: number; year: number } | null;
}

const STANDING = `SELECT b.id, b.name, b.type, COALESCE(b.valid_to < $2, false) AS ended, ${ACTIVE_ADHESION} AS "activeAdhesion",
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
