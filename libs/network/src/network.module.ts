import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '#app/documents';
import { NotificationsModule } from '#app/notifications';
import { Contributions } from './application/contributions.service.js';
import { Exchange } from './application/exchange.service.js';
import { GroupQueries } from './application/group-queries.js';
import { Groups } from './application/groups.service.js';
import { NetworkCopies } from './application/network-copies.js';
import { NetworkDocuments } from './application/network-documents.js';
import { NetworkSearch } from './application/network-search.js';
import { PlanQueries } from './application/plan-queries.js';
import { Plans } from './application/plans.service.js';
import { Participations } from './application/participations.service.js';
import { NetworkEraser } from './jobs/network-eraser.js';
import { NetworkNotices } from './jobs/network-notices.consumer.js';
import { NetworkRecords } from './jobs/network-records.js';
import {
  NetworkComment,
  NetworkCopy,
  NetworkGroup,
  NetworkGroupDocument,
  NetworkGroupMember,
  NetworkParticipation,
  NetworkParticipationEvent,
} from './persistence/network.entity.js';
import { NetworkPlan, NetworkPlanDocument, NetworkPlanEvent } from './persistence/plan.entity.js';

const ENTITIES = [
  NetworkParticipation,
  NetworkParticipationEvent,
  NetworkGroup,
  NetworkGroupMember,
  NetworkGroupDocument,
  NetworkComment,
  NetworkCopy,
  NetworkPlan,
  NetworkPlanEvent,
  NetworkPlanDocument,
];
const SERVICES = [
  Participations,
  NetworkDocuments,
  NetworkSearch,
  NetworkCopies,
  Exchange,
  GroupQueries,
  Groups,
  Contributions,
  PlanQueries,
  Plans,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), DocumentsModule, NotificationsModule],
  providers: [...SERVICES, NetworkEraser, NetworkNotices, NetworkRecords],
  exports: SERVICES,
})
export class NetworkModule {}
