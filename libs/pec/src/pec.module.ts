import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrmModule } from '#app/crm';
import { PecAccounts } from './application/pec-accounts.service.js';
import { PecConnections } from './application/pec-connections.js';
import { PecInbox } from './application/pec-inbox.service.js';
import { PecMessageQueries } from './application/pec-message-queries.js';
import { PecMessages } from './application/pec-messages.service.js';
import { PecRecording } from './application/pec-recording.js';
import { PecLetterProtocol, PecMessageProtocol } from './application/pec-protocol.js';
import { PecTimeline } from './application/pec-timeline.js';
import { PecEraser } from './jobs/pec-eraser.js';
import { PecRecords } from './jobs/pec-records.js';
import { PecFetching } from './jobs/pec-fetching.schedule.js';
import { PecConsumer } from './jobs/pec.consumer.js';
import {
  PecAccount,
  PecAttachment,
  PecIncoming,
  PecMailbox,
  PecMessage,
  PecReceipt,
  PecRecipient,
} from './persistence/pec.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PecAccount,
      PecMailbox,
      PecMessage,
      PecRecipient,
      PecAttachment,
      PecReceipt,
      PecIncoming,
    ]),
    CrmModule,
  ],
  providers: [
    PecAccounts,
    PecConnections,
    PecInbox,
    PecMessageQueries,
    PecMessages,
    PecRecording,
    PecTimeline,
    PecLetterProtocol,
    PecMessageProtocol,
    PecEraser,
    PecRecords,
    PecFetching,
    PecConsumer,
  ],
  exports: [PecAccounts, PecInbox, PecMessageQueries, PecMessages],
})
export class PecModule {}
