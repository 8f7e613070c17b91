import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * Everything that this process counts. Labels are names of code, never of a centre, a body or a
 * person: a few hundred series whoever uses the installation (docs/adr/0014-observability.md).
 */
export const registry = new Registry();
const registers = [registry];

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const httpDuration = new Histogram({
  name: 'cdc_http_request_duration_seconds',
  help: 'Time until the whole answer was handed over, by pattern of the route',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: SECONDS,
  registers,
});

export const transactionDuration = new Histogram({
  name: 'cdc_database_transaction_duration_seconds',
  help: 'Time of a transaction, the wait for a connection included',
  labelNames: ['kind', 'outcome'] as const,
  buckets: [0.001, 0.0025, ...SECONDS],
  registers,
});

export const poolConnections = new Gauge({
  name: 'cdc_database_pool_connections',
  help: 'Open connections of a pool, in use or idle',
  labelNames: ['pool', 'state'] as const,
  registers,
});

export const poolWaiting = new Gauge({
  name: 'cdc_database_pool_waiting',
  help: 'Transactions that wait for a connection of a pool',
  labelNames: ['pool'] as const,
  registers,
});

export const outboxWaiting = new Gauge({
  name: 'cdc_outbox_waiting',
  help: 'Rows of the outbox that are not done yet',
  labelNames: ['queue'] as const,
  registers,
});

export const outboxFailed = new Gauge({
  name: 'cdc_outbox_failed',
  help: 'Rows of the outbox that were given up',
  labelNames: ['queue'] as const,
  registers,
});

export const outboxOldest = new Gauge({
  name: 'cdc_outbox_oldest_seconds',
  help: 'Age of the oldest row of the outbox that is not done yet',
  labelNames: ['queue'] as const,
  registers,
});

export const outboxOverdue = new Gauge({
  name: 'cdc_outbox_overdue_seconds',
  help: 'For how long the earliest due row of the outbox has been due',
  labelNames: ['queue'] as const,
  registers,
});

export const queueJobs = new Gauge({
  name: 'cdc_queue_jobs',
  help: 'Jobs in a queue, by state',
  labelNames: ['queue', 'state'] as const,
  registers,
});

export const deliveryDuration = new Histogram({
  name: 'cdc_delivery_duration_seconds',
  help: 'Time that a consumer took for a row of the outbox, by how it ended',
  labelNames: ['queue', 'outcome'] as const,
  buckets: [...SECONDS, 30, 60],
  registers,
});

export const mails = new Counter({
  name: 'cdc_mails_total',
  help: 'Attempts to send a mail, by how they ended',
  labelNames: ['outcome'] as const,
  registers,
});

export const pecSendings = new Counter({
  name: 'cdc_pec_sendings_total',
  help: 'Attempts to hand a PEC message to its provider, by how they ended',
  labelNames: ['outcome'] as const,
  registers,
});

export const pecFetched = new Counter({
  name: 'cdc_pec_fetched_total',
  help: 'Messages fetched from PEC mailboxes, by what they are',
  labelNames: ['kind'] as const,
  registers,
});

export const pecMailboxFailures = new Counter({
  name: 'cdc_pec_mailbox_failures_total',
  help: 'Visits to a PEC mailbox that failed',
  registers,
});

export const eventStreams = new Gauge({
  name: 'cdc_event_streams_open',
  help: 'Event streams that are open',
  registers,
});

export const rateLimited = new Counter({
  name: 'cdc_rate_limited_total',
  help: 'Requests refused by a limit',
  labelNames: ['limit'] as const,
  registers,
});

export const signInFailures = new Counter({
  name: 'cdc_sign_in_failures_total',
  help: 'Sign-ins refused for a wrong address or password',
  registers,
});

export const scheduleSuccess = new Gauge({
  name: 'cdc_schedule_last_success_timestamp_seconds',
  help: 'When a scheduled task last ended well in this process',
  labelNames: ['task'] as const,
  registers,
});

export const scheduleFailures = new Counter({
  name: 'cdc_schedule_failures_total',
  help: 'Runs of a scheduled task that failed',
  labelNames: ['task'] as const,
  registers,
});

export const dependencyUp = new Gauge({
  name: 'cdc_dependency_up',
  help: 'Whether a dependency answered the last check of readiness (1) or not (0)',
  labelNames: ['dependency'] as const,
  registers,
});

/** Seconds since a moment of `performance.now()`. */
export function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1_000;
}
