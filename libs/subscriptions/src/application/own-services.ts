import { Injectable } from '@nestjs/common';
import { LIVE_SUBSCRIPTION_STATUSES } from '#app/contracts';
import { BodyStandings } from '#app/crm';
import { italianDay } from '#app/kernel';
import { TenantDatabase, mayReadRequests, type RequestContext } from '#app/platform';
import { OWN_ALLOWANCES_SHOWN, type OwnAllowance, type OwnServices } from '../api/subscriptions.dto.js';
import { AllowanceConsumption, type Consuming } from './allowance-consumption.js';
import { allowanceStatesOf } from './offered-service.js';

/** More than all bodies that one person serves use together. */
const MOST_READ = 500;

/** A session of a body sees nothing but its bodies' own. */
const COUNTS = `SELECT count(*) FILTER (WHERE status = ANY ($1))::int AS active,
    count(*) FILTER (WHERE status = 'requested')::int AS requested
  FROM subscription`;
const IN_USE = `SELECT s.id, s.body_id AS "bodyId", b.name AS "bodyName", v.title AS "serviceTitle", v.allowances,
    s.active_from::text AS "activeFrom", s.ends_on::text AS "endsOn"
  FROM subscription s JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
  WHERE s.status = ANY ($1) AND v.allowances <> '[]' ORDER BY s.id LIMIT ${MOST_READ}`;

interface InUse extends Consuming {
  bodyId: string;
  bodyName: string;
  serviceTitle: string;
  activeFrom: string | null;
  endsOn: string | null;
}

/** What the bodies that a person serves use and asked for, and of which allowance little is left. */
@Injectable()
export class OwnServicesQuery {
  constructor(
    private readonly database: TenantDatabase,
    private readonly standings: BodyStandings,
    private readonly consumption: AllowanceConsumption,
  ) {}

  async read(ctx: RequestContext): Promise<OwnServices> {
    const params = [LIVE_SUBSCRIPTION_STATUSES];
    const [[counts], inUse] = await this.database.readAll<[Omit<OwnServices, 'allowances'>, InUse]>(ctx, [
      [COUNTS, params],
      [IN_USE, params],
    ]);
    return { ...counts!, allowances: await this.shortest(ctx, inUse) };
  }

  private async shortest(ctx: RequestContext, inUse: readonly InUse[]): Promise<OwnAllowance[]> {
    const bodies = [...new Set(inUse.map(({ bodyId }) => bodyId))];
    const [sums, ...standings] = await Promise.all([
      this.consumption.sums(ctx, inUse),
      ...bodies.map((bodyId) => this.standings.read(ctx, bodyId)),
    ]);
    const today = italianDay(ctx.now);
    return inUse
      .filter(({ bodyId }) => mayReadRequests(ctx.actor!, bodyId))
      .flatMap((one) => {
        const standing = standings[bodies.indexOf(one.bodyId)]!;
        const { id: subscriptionId, bodyName, serviceTitle } = one;
        return allowanceStatesOf(one, standing, today, sums.get(one.id)).map((state) => ({
          ...state,
          subscriptionId,
          bodyName,
          serviceTitle,
        }));
      })
      .filter(({ remaining }) => remaining !== null)
      .sort((one, other) => shareLeft(one) - shareLeft(other))
      .slice(0, OWN_ALLOWANCES_SHOWN);
  }
}

/** Of what is granted; of nothing nothing is left. */
function shareLeft({ granted, remaining }: OwnAllowance): number {
  return granted ? remaining! / granted : Math.min(remaining!, 0);
}
