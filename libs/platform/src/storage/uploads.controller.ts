import { Controller, Delete, Get, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LIMITS } from '#app/contracts';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { DomainError } from '../errors/domain-errors.js';
import { Instant, Int, Nested, Text, Uuid } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx, Id } from '../http/params.js';
import { UploadedFile } from './uploaded-file.dto.js';
import { TUS_VERSION, checkVersion, checksumOf, fileNameOf, numberOf } from './tus.js';
import { Uploads, type UploadProgress } from './uploads.service.js';

export class UploadState {
  @Uuid({ description: 'Of the file that it will be' }) id: string;
  @Text({ max: LIMITS.fileName }) name: string;
  @Int({ min: 1, max: LIMITS.documentBytes, description: 'Bytes that there will be' }) size: number;
  @Int({ min: 0, max: LIMITS.documentBytes, description: 'Bytes that are there' }) offset: number;
  @Instant({ nullable: true, description: 'Until when it may be gone on with; null once it is whole' })
  expiresAt: Date | null;
  @Nested(() => UploadedFile, { nullable: true, description: 'Once it is whole' }) file: UploadedFile | null;
}

const text = (maxLength: number) => ({ type: 'string', maxLength }) as const;
const Version = () =>
  ApiHeader({ name: 'Tus-Resumable', required: false, schema: text(20), description: 'Absent, or 1.0.0' });

/**
 * Files of any size that a document may have, in as many goes as it takes: the tus protocol, version 1.0.0, with its
 * extensions creation, termination, expiration and checksum. What is answered beside its headers is JSON, and problem+json.
 */
@ApiTags('files')
@Controller('uploads')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  @Allow('files.write', 'documents.write')
  @Operation({
    summary: 'Announces a file that arrives in several goes',
    returns: UploadState,
    status: 201,
    location: '/api/v1/uploads',
    problems: [412, 413, 415, 422, 507],
  })
  @Version()
  @ApiHeader({ name: 'Upload-Length', required: true, schema: text(16), description: 'Bytes that there will be' })
  @ApiHeader({
    name: 'Upload-Metadata',
    required: true,
    schema: text(2_000),
    description: 'Pairs of a key and its value in Base64; `filename` is needed',
  })
  async begin(
    @Ctx() ctx: RequestContext,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadState> {
    checkVersion(headers);
    const name = fileNameOf(headers);
    return answer(response, await this.uploads.begin(ctx, name, numberOf(headers, 'Upload-Length')));
  }

  @Get(':id')
  @Allow('files.write', 'documents.write')
  @Operation({
    summary: 'Says how far an own upload has come; HEAD answers with the headers alone',
    returns: UploadState,
    ids: ['id'],
    problems: [412, 415],
  })
  @Version()
  async progress(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadState> {
    checkVersion(headers);
    return answer(response, await this.uploads.progress(ctx, id));
  }

  @Patch(':id')
  @Allow('files.write', 'documents.write')
  @Operation({
    summary: 'Sends the bytes that follow those received',
    status: 204,
    ids: ['id'],
    problems: [409, 412, 413, 415, 422, 423, 460, 507],
  })
  @Version()
  @ApiHeader({ name: 'Upload-Offset', required: true, schema: text(16), description: 'Bytes received until now' })
  @ApiHeader({
    name: 'Upload-Checksum',
    required: false,
    schema: text(100),
    description: '`sha256` or `sha1`, a space, and the hash of this part in Base64',
  })
  @ApiConsumes('application/offset+octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: LIMITS.documentBytes } })
  async append(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { headers } = request;
    checkVersion(headers);
    const length = headers['content-length'];
    const type = headers['content-type'];
    if (type !== undefined && !/^application\/offset\+octet-stream *(;|$)/i.test(type))
      throw new DomainError('unsupported_media_type');
    const part = {
      offset: numberOf(headers, 'Upload-Offset'),
      length: length === undefined ? undefined : Number(length),
      checksum: checksumOf(headers),
    };
    answer(response, await this.uploads.append(ctx, id, part, request));
  }

  @Delete(':id')
  @Allow('files.write', 'documents.write')
  @Operation({ summary: 'Takes an upload back', status: 204, ids: ['id'], problems: [409, 412] })
  @Version()
  async terminate(@Ctx() ctx: RequestContext, @Id() id: string, @Req() { headers }: Request): Promise<void> {
    checkVersion(headers);
    await this.uploads.terminate(ctx, id);
  }
}

/** The headers by which programs of the protocol learn how far it is. */
function answer(response: Response, progress: UploadProgress): UploadProgress {
  if (response.headersSent) return progress;
  response.setHeader('Tus-Resumable', TUS_VERSION);
  response.setHeader('Upload-Offset', progress.offset);
  response.setHeader('Upload-Length', progress.size);
  if (progress.expiresAt) response.setHeader('Upload-Expires', progress.expiresAt.toUTCString());
  return progress;
}
