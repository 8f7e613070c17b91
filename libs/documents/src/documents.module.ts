import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentContent } from './documents/document-content.js';
import { DocumentQueries } from './documents/document-queries.js';
import { DocumentSteps } from './documents/document-steps.js';
import { DocumentVersions } from './documents/document-versions.js';
import { Documents } from './documents/documents.service.js';
import { DocumentEvent, DocumentRecord, DocumentShare, DocumentVersion } from './persistence/document.entity.js';
import { Folder, Space, SpaceBody, SpaceMember, SpaceRecusal } from './persistence/space.entity.js';
import { Folders } from './spaces/folders.service.js';
import { SpacePeople } from './spaces/space-people.service.js';
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
];
const SERVICES = [
  Spaces,
  SpacePeople,
  SpaceQueries,
  Folders,
  Documents,
  DocumentVersions,
  DocumentSteps,
  DocumentQueries,
  DocumentContent,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: SERVICES,
  exports: SERVICES,
})
export class DocumentsModule {}
