import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '#app/documents';
import { Exchange } from './application/exchange.service.js';
import { GroupQueries } from './application/group-queries.js';
import { Groups } from './application/groups.service.js';
import { NetworkCopies } from './application/network-copies.js';
import { NetworkDocuments } from './application/network-documents.js';
import { Participations } from './application/participations.service.js';
import { NetworkEraser } from './jobs/network-eraser.js';
import { NetworkRecords } from './jobs/network-records.js';
import {
  NetworkComment,
  NetworkCopy,
  NetworkGroup,
  NetworkGroupMember,
  NetworkParticipation,
  NetworkParticipationEvent,
} from './persistence/network.entity.js';

const ENTITIES = [
  NetworkParticipation,
  NetworkParticipationEvent,
  NetworkGroup,
  NetworkGroupMember,
  NetworkComment,
  NetworkCopy,
];
const SERVICES = [Participations, NetworkDocuments, NetworkCopies, Exchange, GroupQueries, Groups];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), DocumentsModule],
  providers: [...SERVICES, NetworkEraser, NetworkRecords],
  exports: SERVICES,
})
export class NetworkModule {}
