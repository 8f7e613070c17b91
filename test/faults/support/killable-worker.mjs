/**
 * The real worker, in a process that counts the answers it gets from outside, and dies of SIGKILL on one of them: the
 * answers of PostgreSQL, of the queue and of the mail server are all that sending a mail consists of. Libraries are
 * patched here, in this process; the product knows nothing of it. `steps.ts` drives it.
 */
import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { getQueueToken } from '@nestjs/bullmq';
import { NestFactory } from '@nestjs/core';
import { PostgresQueueBackend, RedisQueueBackend, Worker } from 'bullmq';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import pg from 'pg';
import { WorkerModule } from '../../../dist/apps/worker/src/worker.module.js';

/** Which consumer is at work. @type {AsyncLocalStorage<string>} */
const work = new AsyncLocalStorage();
/** What was crossed since the last order, by name and how often. @type {string[]} */
let crossed = [];
/** The step to die at. @type {string | undefined} */
let last;

/** Something outside has answered, and nothing has been made of the answer yet. @param {string} name */
function cross(name) {
  const nth = crossed.filter((each) => each === name || each.startsWith(`${name} (`)).length + 1;
  const step = nth === 1 ? name : `${name} (${nth})`;
  crossed.push(step);
  if (step === last) process.kill(process.pid, 'SIGKILL');
}

/** @param {string} sql */
function nameOf(sql) {
  const [, verb = 'a statement', table] =
    /^\s*(UPDATE)\s+"?(\w+)/i.exec(sql) ?? /^\s*(\w+)(?:.*?\b(?:FROM|INTO)\s+"?(\w+))?/is.exec(sql) ?? [];
  return table ? `${verb} ${table}` : verb.replace('START', 'BEGIN');
}

/** What a new connection is told once. */
const OF_CONNECTION = /^\s*SET\b/i;

/** Statements of a delivery; those of the relay where they found something. */
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (/** @type {any[]} */ ...args) {
  const consumer = work.getStore();
  // Several statements in one message (libs/platform/src/database/batch.ts) are answered in one.
  const batch = args[0]?.statements && args[0];
  if (batch) {
    const { callback } = batch;
    batch.callback = (/** @type {unknown} */ error, /** @type {unknown} */ answers) => {
      const names = batch.statements.map((/** @type {{ text: string }} */ { text }) => nameOf(text));
      if (!error && consumer) cross(`${consumer}: ${names.join(', ')} answered`);
      callback(error, answers);
    };
    return Reflect.apply(query, this, args);
  }
  const sql = String(args[0]?.text ?? args[0]);
  const note = (/** @type {any} */ result) => {
    if (sql.includes('relay.claim')) {
      for (const row of result.rows) cross(`${row.consumer}: the row is claimed`);
    } else if (consumer && !OF_CONNECTION.test(sql)) cross(`${consumer}: ${nameOf(sql)} answered`);
  };
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    args[args.length - 1] = (/** @type {unknown} */ error, /** @type {unknown} */ result) => {
      if (!error) note(result);
      callback(error, result);
    };
    return Reflect.apply(query, this, args);
  }
  const answer = Reflect.apply(query, this, args);
  return answer?.then
    ? answer.then((/** @type {unknown} */ result) => {
        note(result);
        return result;
      })
    : answer;
};

/** What the queue has answered, on either backend. */
for (const backend of [PostgresQueueBackend.prototype, RedisQueueBackend.prototype]) {
  /** @param {string} method @param {string} what @param {(result: any) => boolean} [counts] */
  const patch = (method, what, counts = () => true) => {
    const target = /** @type {Record<string, any>} */ (backend);
    const original = target[method];
    target[method] = async function (/** @type {any[]} */ ...args) {
      // Its own statements are no steps: what the queue has stored, it has stored in one.
      const result = await work.exit(() => original.apply(this, args));
      if (counts(result)) cross(`${this.queueName ?? this.name}: ${what}`);
      return result;
    };
  };
  patch('addJob', 'the job is queued');
  patch('moveToActive', 'the job is taken', (result) => Boolean(result?.[0]));
  patch('moveToCompleted', 'the job is settled');
  patch('moveToFailed', 'the job is settled');
}

const { callProcessJob, createLockManager } = Worker.prototype;
Worker.prototype.callProcessJob = function (...args) {
  return work.run(this.name, () => callProcessJob.apply(this, args));
};
// What a dead process held is free again after a second or two instead of a minute.
Worker.prototype.createLockManager = function () {
  Object.assign(this.opts, { lockDuration: 2_000, lockRenewTime: 700, stalledInterval: 300 });
  createLockManager.call(this);
};

/** The mail server's answers. */
const smtp = /** @type {any} */ (SMTPConnection.prototype);
const { _sendCommand, _createSendStream, _processResponse } = smtp;
/** What each connection has asked and is waiting for: several commands may be on their way. @type {WeakMap<object, string[]>} */
const asked = new WeakMap();
const ask = (/** @type {object} */ connection, /** @type {string} */ what) =>
  asked.set(connection, [...(asked.get(connection) ?? ['the call']), what]);
smtp._sendCommand = function (/** @type {string} */ command, /** @type {unknown[]} */ ...rest) {
  ask(this, command.split(/[ :]/)[0] ?? '');
  return _sendCommand.call(this, command, ...rest);
};
smtp._createSendStream = function (/** @type {unknown[]} */ ...args) {
  ask(this, 'the text');
  return _createSendStream.apply(this, args);
};
smtp._processResponse = function () {
  if (this._responseQueue.length) {
    const [what, ...others] = asked.get(this) ?? ['the call'];
    asked.set(this, others);
    cross(`mail: SMTP has answered ${what}`);
  }
  return _processResponse.call(this);
};

/** @type {import('bullmq').Queue[]} */
let queues = [];

async function start() {
  const worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
  worker.enableShutdownHooks();
  queues = ['ticket-notifications', 'mail'].map((name) => worker.get(getQueueToken(name), { strict: false }));
  process.send?.({ ready: true });
}

/** Counts from now on: once nothing is left of what those who died before had begun. @param {string | undefined} dieAt */
async function arm(dieAt) {
  while ((await Promise.all(queues.map((queue) => queue.getJobCountByTypes('wait', 'active')))).some(Boolean))
    await sleep(20);
  crossed = [];
  last = dieAt;
  process.send?.({ armed: true });
}

process.on('message', (/** @type {{ start?: true, dieAt?: string, tell?: true }} */ order) => {
  if (order.start) void start();
  else if (order.tell) process.send?.({ crossed });
  else void arm(order.dieAt);
});
// It has nothing else to do until it is told to start, and a process without anything to do ends.
process.channel?.ref();
