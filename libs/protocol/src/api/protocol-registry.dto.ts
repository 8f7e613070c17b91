import { LIMITS, PROTOCOL_CHECKS, PROTOCOL_KINDS, type ProtocolCheck, type ProtocolKind } from '#app/contracts';
import { Code, Int, Secret, Text } from '#app/platform';

export class ProtocolRegistryView {
  @Code(PROTOCOL_KINDS, 'ProtocolKind', { description: '`none`: numbers are typed' }) kind: ProtocolKind;
  @Text({ nullable: true, max: LIMITS.issuer }) url: string | null;
  @Text({ nullable: true, max: LIMITS.email }) login: string | null;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class ProtocolRegistryChanges {
  @Code(PROTOCOL_KINDS, 'ProtocolKind', { optional: true }) kind?: ProtocolKind;
  @Text({
    optional: true,
    min: 1,
    max: LIMITS.issuer,
    example: 'https://protocollo.provincia.example.org/casa-dei-comuni',
    description: 'Of the service that answers as `docs/protocol-register.openapi.json` says',
  })
  url?: string;
  @Text({ optional: true, min: 1, max: LIMITS.email }) login?: string;
  @Secret({
    optional: true,
    max: LIMITS.clientSecret,
    description: 'Sealed, never shown; asked again with another address',
  })
  secret?: string;
}

export class ProtocolRegistryCheck {
  @Code(PROTOCOL_CHECKS, 'ProtocolCheck') outcome: ProtocolCheck;
  @Text({ nullable: true, max: 300, description: 'What it said' }) detail: string | null;
}
