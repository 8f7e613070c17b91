import { AsyncResource } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import { Controller, Delete, Get, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import busboy from 'busboy';
import type { Request, Response } from 'express';
import { LIMITS } from '#app/contracts';
import { LogsReads } from '../audit/read-log.js';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { DomainError, invalid } from '../errors/domain-errors.js';
import { Operation } from '../http/operation.js';
import { Ctx, Id } from '../http/params.js';
import { asDownload } from './download.js';
import { StoredFiles } from './stored-files.service.js';
import { UploadedFile } from './uploaded-file.dto.js';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: StoredFiles) {}

  @Post()
  @Allow('files.write')
  @Operation({
    summary: 'Uploads a file, to be attached afterwards',
    returns: UploadedFile,
    status: 201,
    problems: [413, 415, 422, 507],
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', maxLength: LIMITS.fileBytes } },
    },
  })
  upload(@Ctx() ctx: RequestContext, @Req() request: Request): Promise<UploadedFile> {
    // The parser calls from where the request's data arrive: what is logged and traced then is this request all the same.
    const receive = AsyncResource.bind((name: string, content: Readable) => this.files.receive(ctx, name, content));
    return receiveOne(request, receive);
  }

  @Get(':id/content')
  @Allow('files.read')
  @LogsReads('stored_file', { subject: 'id' })
  @Operation({ summary: 'Downloads a file', binary: true, ids: ['id'] })
  async download(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return asDownload(response, await this.files.open(ctx, id));
  }

  @Delete(':id')
  @Allow('files.write')
  @Operation({ summary: 'Takes back an upload that was not attached', status: 204, ids: ['id'], problems: [409] })
  async discard(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.files.discard(ctx, id);
  }
}

/** Hands the one file of a multipart request on while it arrives. */
function receiveOne<T>(request: Request, handle: (name: string, content: Readable) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fields: 0, fileSize: LIMITS.fileBytes + 1 },
      });
    } catch {
      return reject(
        new DomainError(request.is('multipart/form-data') ? 'malformed_request' : 'unsupported_media_type'),
      );
    }
    let handled: Promise<T> | undefined;
    const fail = (error: unknown) => {
      request.unpipe(parser);
      request.resume();
      reject(error as Error);
    };
    parser.on('file', (field, content, info) => {
      if (field !== 'file') {
        content.resume();
        return fail(invalid(field.slice(0, 100), 'unknown_field'));
      }
      handled = handle(info.filename ?? '', content);
      handled.then(resolve, (error: unknown) => {
        content.resume();
        fail(error);
      });
    });
    parser.on('close', () => {
      if (!handled) fail(invalid('file', 'required'));
    });
    parser.on('error', () => fail(new DomainError('malformed_request')));
    request.on('aborted', () => parser.destroy(new DomainError('malformed_request')));
    request.pipe(parser);
  });
}
