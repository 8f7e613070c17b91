import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrmModule } from '#app/crm';
import { Interactions } from './application/interactions.service.js';
import { ProspectJoiner } from './application/prospect-joiner.js';
import { Prospects } from './application/prospects.service.js';
import { RelationshipTimeline } from './application/relationship-timeline.js';
import { Timelines } from './application/timeline.service.js';
import { ContactFiles } from './jobs/contact-files.consumer.js';
import { RelationshipEraser } from './jobs/relationship-eraser.js';
import { RelationshipForgetting } from './jobs/relationship-forgetting.js';
import { RelationshipRecords } from './jobs/relationship-records.js';
import { Interaction, InteractionFile, Prospect, ProspectStep } from './persistence/relationship.entity.js';

@Module({
  imports: [
    DiscoveryModule,
    TypeOrmModule.forFeature([Interaction, InteractionFile, Prospect, ProspectStep]),
    CrmModule,
  ],
  providers: [
    Interactions,
    ProspectJoiner,
    Prospects,
    RelationshipTimeline,
    Timelines,
    RelationshipEraser,
    RelationshipForgetting,
    RelationshipRecords,
    ContactFiles,
  ],
  exports: [Interactions, Prospects, Timelines],
})
export class RelationshipModule {}
