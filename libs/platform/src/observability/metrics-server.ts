import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { collectDefaultMetrics } from 'prom-client';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { Readiness } from '../health/readiness.service.js';
import { Measures } from './measures.service.js';
import { registry } from './metrics.js';
import { reasonOf } from './reason.js';

interface Answer {
  status: number;
  type: string;
  text: string;
}

/** What is for the house alone, on a port of its own: the metrics, and the probes of processes that have no other port. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Metrics');
  private server: Server | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly measures: Measures,
    private readonly readiness: Readiness,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT, METRICS_HOST } = this.settings;
    if (METRICS_PORT === undefined) return;
    collectDefaultMetrics({ register: registry });
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(METRICS_PORT, METRICS_HOST, resolve);
    });
    this.server = server;
    this.logger.log(`Metrics on port ${(server.address() as AddressInfo).port}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, type, text } = await this.route(request).catch((error: unknown) => {
      this.logger.error(reasonOf(error));
      return json(500, { status: 'failed' });
    });
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
  }

  private async route({ method, url = '' }: IncomingMessage): Promise<Answer> {
    if (method !== 'GET') return json(405, { status: 'not allowed' });
    switch (url.split('?')[0]) {
      case '/metrics':
        return { status: 200, type: registry.contentType, text: await this.measures.scrape() };
      case '/status/live':
        return json(200, { status: 'ok' });
      case '/status/ready': {
        const checks = await this.readiness.check();
        const ready = checks.every(({ up }) => up);
        return json(ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', checks });
      }
      default:
        return json(404, { status: 'not found' });
    }
  }
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json; charset=utf-8', text: JSON.stringify(body) };
}
