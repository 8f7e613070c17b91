import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, Operation, type RequestContext } from '#app/platform';
import {
  ConventionDocumentList,
  ConventionSchemeList,
  NewConventionDocument,
  NewConventionScheme,
} from './schemes.dto.js';
import { ConventionSchemes } from './schemes.service.js';

@ApiTags('conventions')
@Controller('conventions')
export class SchemesController {
  constructor(private readonly schemes: ConventionSchemes) {}

  @Get(':id/schemes')
  @Allow('adhesions.read')
  @Operation({ summary: 'What a convention says, in all its versions', returns: ConventionSchemeList, ids: ['id'] })
  async list(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ConventionSchemeList> {
    return { schemes: await this.schemes.list(ctx, id) };
  }

  @Post(':id/schemes')
  @Allow('conventions.edit')
  @Operation({
    summary: 'Adds a version of what a convention says; adhesions keep the one that they were asked for under',
    returns: ConventionSchemeList,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewConventionScheme,
  ): Promise<ConventionSchemeList> {
    await this.schemes.add(ctx, id, key, input);
    return { schemes: await this.schemes.list(ctx, id) };
  }

  @Get(':id/documents')
  @Allow('adhesions.read')
  @Operation({
    summary: 'The papers of a convention, which every body may download',
    returns: ConventionDocumentList,
    ids: ['id'],
  })
  async documents(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ConventionDocumentList> {
    return { documents: await this.schemes.documents(ctx, id) };
  }

  @Post(':id/documents')
  @Allow('conventions.edit')
  @Operation({
    summary: 'Adds a paper to a convention',
    returns: ConventionDocumentList,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async attach(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Body() input: NewConventionDocument,
  ): Promise<ConventionDocumentList> {
    await this.schemes.attach(ctx, id, input);
    return { documents: await this.schemes.documents(ctx, id) };
  }

  @Delete(':id/documents/:documentId')
  @Allow('conventions.edit')
  @Operation({ summary: 'Takes a paper away from a convention', status: 204, ids: ['id', 'documentId'] })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string, @Id('documentId') documentId: string): Promise<void> {
    await this.schemes.remove(ctx, id, documentId);
  }
}
