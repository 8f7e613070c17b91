import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentEvent, DocumentRecord, DocumentShare, DocumentVersion } from './persistence/document.entity.js';
import { Folder, Space, SpaceBody, SpaceMember, SpaceRecusal } from './persistence/space.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Space,
      SpaceBody,
      SpaceMember,
      SpaceRecusal,
      Folder,
      DocumentRecord,
      DocumentShare,
      DocumentVersion,
      DocumentEvent,
    ]),
  ],
})
export class DocumentsModule {}
