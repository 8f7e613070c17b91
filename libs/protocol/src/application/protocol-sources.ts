import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { ProtocolSubject } from '#app/contracts';
import { PROTOCOL_SOURCE, type ProtocolSource } from '../protocol-source.js';

@Injectable()
export class ProtocolSources {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error where no module of this process knows the subject */
  of(subject: ProtocolSubject): ProtocolSource {
    const found = this.discovery
      .getProviders()
      .filter(
        ({ metatype, instance }) => metatype && instance && this.reflector.get(PROTOCOL_SOURCE, metatype as never),
      )
      .map(({ instance }) => instance as ProtocolSource)
      .find((source) => source.subject === subject);
    if (!found) throw new Error(`No module has protocol numbers asked for a ${subject}`);
    return found;
  }
}
