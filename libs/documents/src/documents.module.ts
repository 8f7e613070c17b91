import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { DocumentBatch } from './documents/document-batch.service.js';
import { DocumentContent } from './documents/document-content.js';
import { DocumentEditing } from './documents/document-editing.service.js';
import { DocumentQueries } from './documents/document-queries.js';
import { DocumentRegister } from './documents/document-register.js';
import { DocumentSteps } from './documents/document-steps.js';
import { DocumentVersions } from './documents/document-versions.js';
import { PublicDocuments } from './documents/public-documents.service.js';
import { Documents } from './documents/documents.service.js';
import { DocumentEvent, DocumentRecord, DocumentShare, DocumentVersion } from './persistence/document.entity.js';
import { DocumentText } from './persistence/document-text.entity.js';
import { Folder, Space, SpaceBody, SpaceMember, SpaceRecusal } from './persistence/space.entity.js';
import { DocumentNotices } from './jobs/document-notices.consumer.js';
import { DocumentsSchedule } from './jobs/documents.schedule.js';
import { DocumentsEraser } from './jobs/documents-eraser.js';
import { DocumentsHeir } from './jobs/documents-heir.js';
import { DocumentsJoiner } from './jobs/documents-joiner.js';
import { DocumentsRecords } from './jobs/documents-records.js';
import { Eyes } from './jobs/eyes.js';
import { DocumentReceipt, Post, SpaceFollower } from './persistence/together.entity.js';
import { Followers } from './together/followers.service.js';
import { Posts } from './together/posts.service.js';
import { Receipts } from './together/receipts.service.js';
import { DocumentReadingConsumer } from './jobs/document-reading.consumer.js';
import { DocumentRecognitionConsumer } from './jobs/document-recognition.consumer.js';
import { DocumentTexts } from './reading/document-texts.service.js';
import { FileReader } from './reading/reader.js';
import { TextRecognition } from './reading/recognition.js';
import { DocumentSearch } from './search/document-search.service.js';
import { Folders } from './spaces/folders.service.js';
import { SpacePeople } from './spaces/space-people.service.js';
import { SpaceTagging } from './spaces/space-tagging.service.js';
import { SpaceQueries } from './spaces/space-queries.js';
import { Spaces } from './spaces/spaces.service.js';

const ENTITIES = [
  Space,
  SpaceBody,
  SpaceMember,
  SpaceRecusal,
  Folder,
  DocumentRecord,
  DocumentShare,
  DocumentVersion,
  DocumentEvent,
  Post,
  DocumentReceipt,
  SpaceFollower,
  DocumentText,
];
const SERVICES = [
  Spaces,
  SpacePeople,
  SpaceQueries,
  SpaceTagging,
  Folders,
  Documents,
  DocumentEditing,
  DocumentBatch,
  DocumentRegister,
  DocumentVersions,
  DocumentSteps,
  DocumentQueries,
  DocumentContent,
  PublicDocuments,
  Posts,
  Receipts,
  Followers,
  DocumentSearch,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), NotificationsModule],
  providers: [
    ...SERVICES,
    Eyes,
    DocumentNotices,
    DocumentsSchedule,
    FileReader,
    DocumentTexts,
    DocumentReadingConsumer,
    TextRecognition,
    DocumentRecognitionConsumer,
    DocumentsJoiner,
    DocumentsHeir,
    DocumentsEraser,
    DocumentsRecords,
  ],
  exports: [...SERVICES, Eyes],
})
export class DocumentsModule {}
