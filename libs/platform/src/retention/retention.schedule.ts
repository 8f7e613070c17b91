import { Logger } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { relayContext, systemContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Schedule, oneAfterAnother, type ScheduledTask } from '../outbox/schedules.js';
import { FORGETTING, type Forgetting } from './forgets.js';

/** Once a day, centre by centre: personal data whose time is over. */
@Schedule('retention')
export class Retention implements ScheduledTask {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT id FROM tenant ORDER BY id',
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Retention', ids, async (id) => {
      const forgotten = await this.database.run(systemContext(id, now, newId()), async (tx) => {
        const counts: Record<string, number> = {};
        for (const part of this.parts()) Object.assign(counts, await part.forget(tx));
        return counts;
      });
      const some = Object.entries(forgotten).filter(([, count]) => count > 0);
      if (some.length)
        this.logger.log(`Forgot ${some.map(([what, count]) => `${count} ${what}`).join(', ')} of a tenant`);
    });
  }

  private parts(): Forgetting[] {
    return this.discovery
      .getProviders()
      .filter(
        ({ metatype, instance }) => metatype && instance && this.reflector.get<boolean>(FORGETTING, metatype as never),
      )
      .map(({ instance }) => instance as Forgetting);
  }
}
