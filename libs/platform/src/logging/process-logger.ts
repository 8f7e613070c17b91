import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** Nest tells every module and route it sets up: nobody reads that at every start. */
const SETUP = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** What a process prints: errors and warnings, and what it is doing; only errors in tests. */
export class ProcessLogger extends ConsoleLogger {
  constructor() {
    const logLevels: LogLevel[] = process.env.NODE_ENV === 'test' ? ['error'] : ['error', 'warn', 'log'];
    super({ logLevels, colors: process.stdout.isTTY ?? false });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && SETUP.has(context)) return;
    super.log(message, ...rest);
  }
}
