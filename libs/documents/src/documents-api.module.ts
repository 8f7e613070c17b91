import { Module } from '@nestjs/common';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentLinksController, PublicDocumentsController } from './documents/public-documents.controller.js';
import { DocumentsModule } from './documents.module.js';
import { TogetherController } from './together/together.controller.js';
import { DocumentSearchController, DocumentTextController } from './search/document-search.controller.js';
import { SpaceAccessController } from './spaces/space-access.controller.js';
import { FoldersController, SpacesController } from './spaces/spaces.controller.js';

@Module({
  imports: [DocumentsModule],
  controllers: [
    SpacesController,
    FoldersController,
    SpaceAccessController,
    DocumentSearchController,
    DocumentsController,
    PublicDocumentsController,
    DocumentLinksController,
    DocumentTextController,
    TogetherController,
  ],
})
export class DocumentsApiModule {}
