import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProtocolClient } from './application/protocol-client.js';
import { ProtocolRegistries } from './application/protocol-registry.service.js';
import { ProtocolRequests } from './application/protocol-requests.service.js';
import { ProtocolSources } from './application/protocol-sources.js';
import { ProtocolRecords } from './jobs/protocol-records.js';
import { ProtocolConsumer } from './jobs/protocol.consumer.js';
import { ProtocolRegistry, ProtocolRequest } from './persistence/protocol.entity.js';

@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([ProtocolRegistry, ProtocolRequest])],
  providers: [ProtocolClient, ProtocolRegistries, ProtocolRequests, ProtocolSources, ProtocolRecords, ProtocolConsumer],
  exports: [ProtocolRegistries, ProtocolRequests],
})
export class ProtocolModule {}
