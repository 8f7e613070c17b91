import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { currentActivity } from '../observability/activity.js';
import { reasonOf, redacted, redactedStack, stackOf } from '../observability/reason.js';
import { traceId } from '../observability/tracing.js';

/** Nest tells every module and route it sets up: nobody reads that at every start. */
const SETUP = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

export type LogFormat = 'json' | 'text';

/**
 * What a process prints: errors and warnings, and what it is doing; only errors in tests. Each line
 * carries the ids of the request or delivery that it belongs to. A JSON object a line in production,
 * or where LOG_FORMAT says so, else text. Errors are told without what servers and people said in them.
 */
export class ProcessLogger extends ConsoleLogger {
  private readonly format: LogFormat;

  /** @param process which of our programs this is */
  constructor(private readonly process: 'api' | 'worker' = 'api') {
    const { NODE_ENV, LOG_FORMAT } = globalThis.process.env;
    const logLevels: LogLevel[] = NODE_ENV === 'test' ? ['error', 'fatal'] : ['error', 'fatal', 'warn', 'log'];
    super({ logLevels, colors: globalThis.process.stdout.isTTY ?? false });
    this.format = (LOG_FORMAT as LogFormat | undefined) || (NODE_ENV === 'production' ? 'json' : 'text');
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && SETUP.has(context)) return;
    super.log(message, ...rest);
  }

  /** An error that nobody caught ends the process; Node itself would print all that the error holds. */
  endOnUncaught(): void {
    const end = (error: unknown) => {
      this.fatal(error, 'Uncaught');
      globalThis.process.exit(1);
    };
    globalThis.process.on('uncaughtException', end);
    globalThis.process.on('unhandledRejection', end);
  }

  protected override printMessages(
    messages: unknown[],
    context = '',
    level: LogLevel = 'log',
    stream: 'stdout' | 'stderr' = 'stdout',
    errorStack?: unknown,
  ): void {
    for (const message of messages) {
      const stack = message instanceof Error ? stackOf(message) : redactedStack(errorStack);
      const { text, facts } = told(message);
      if (this.format === 'text') {
        const line = [text, ...pairs({ ...facts, ...ids() })].join(' ');
        super.printMessages([stack ? `${line}\n${stack}` : line], context, level, stream);
        continue;
      }
      const line = {
        timestamp: new Date().toISOString(),
        level,
        process: this.process,
        ...(context && { context }),
        message: text,
        ...facts,
        ...ids(),
        ...(stack && { stack }),
      };
      globalThis.process[stream].write(`${JSON.stringify(line)}\n`);
    }
  }

  /** Is part of the line. */
  protected override printStackTrace(): void {
    return;
  }
}

type Facts = Record<string, string | number | boolean | null | undefined>;

/** A text, an error, or an object whose `message` is the text and whose other fields are facts of their own. */
function told(message: unknown): { text: string; facts: Facts } {
  if (typeof message === 'string') return { text: redacted(message), facts: {} };
  if (message instanceof Error || typeof message !== 'object' || message === null)
    return { text: reasonOf(message), facts: {} };
  const { message: text, ...facts } = message as Facts;
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'object' && value !== null) delete facts[name];
    else if (typeof value === 'string') facts[name] = redacted(value);
  }
  return { text: redacted(String(text ?? '')), facts };
}

function ids(): Facts {
  const trace = traceId();
  return { ...currentActivity(), ...(trace && { traceId: trace }) };
}

function pairs(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${name}=${value}`],
  );
}
