import { LIMITS } from '#app/contracts';
import { Int, Text, Uuid } from '../http/fields.js';
import type { ReceivedFile } from './stored-files.service.js';

export class UploadedFile implements ReceivedFile {
  @Uuid() id: string;
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.documentBytes, description: 'Bytes' }) size: number;
  @Text({ max: 64, description: 'Hexadecimal' }) sha256: string;
}
