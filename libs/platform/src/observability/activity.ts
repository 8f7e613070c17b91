import { AsyncLocalStorage } from 'node:async_hooks';

/** What a process is doing at a moment, as each line of the log tells it: ids and names of code, nobody's data. */
export interface Activity {
  /** The one id that goes from the browser to the mail. */
  requestId: string;
  tenantId?: string | null;
  membershipId?: string;
  /** The queue whose delivery this is. */
  queue?: string;
  /** The scheduled task that runs. */
  task?: string;
}

const activities = new AsyncLocalStorage<Activity>();

/** Does something as part of this activity: whatever is logged meanwhile carries its ids. */
export function during<T>(activity: Activity, act: () => T): T {
  return activities.run(activity, act);
}

export function currentActivity(): Activity | undefined {
  return activities.getStore();
}

/** The database has found out who asks. */
export function noteActor({ tenantId, membershipId }: { tenantId: string | null; membershipId: string }): void {
  const activity = activities.getStore();
  if (!activity) return;
  activity.tenantId = tenantId;
  activity.membershipId = membershipId;
}
