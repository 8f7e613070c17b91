import { resolve } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { LocalStorage } from './local.storage.js';
import { S3Storage } from './s3.storage.js';
import { FILE_STORAGE, type FileStorage } from './storage.port.js';
import { SignedFiles } from '../signatures/signed-files.service.js';
import { FileQuota } from './file-quota.service.js';
import { FileUpload } from './file-upload.entity.js';
import { StoredFile } from './stored-file.entity.js';
import { StoredFiles } from './stored-files.service.js';
import { Uploads } from './uploads.service.js';

/** The storage that the settings name: a bucket, or a folder of the data directory. */
export function openStorage(settings: Settings): FileStorage {
  const patienceMs = settings.STORAGE_PATIENCE * 1_000;
  return settings.S3_BUCKET
    ? new S3Storage(settings.S3_BUCKET, settings, patienceMs)
    : new LocalStorage(resolve(settings.DATA_DIR, 'files'), patienceMs);
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFile, FileUpload])],
  providers: [
    { provide: FILE_STORAGE, inject: [SETTINGS], useFactory: openStorage },
    FileQuota,
    StoredFiles,
    FileQuota,
    SignedFiles,
    Uploads,
  ],
  exports: [FILE_STORAGE, FileQuota, StoredFiles, SignedFiles, Uploads],
})
export class StorageModule {}
