import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  type Page,
  type RequestContext,
} from '#app/platform';
import { Folders } from './folders.service.js';
import { SpaceTagging } from './space-tagging.service.js';
import { SpaceQueries } from './space-queries.js';
import {
  FolderChanges,
  FolderView,
  NewFolder,
  NewSpace,
  SpaceChanges,
  SpaceDetail,
  SpaceQuery,
  SpaceSummary,
  SpaceTagChange,
  SpaceTags,
} from './spaces.dto.js';
import { Spaces } from './spaces.service.js';

@ApiTags('documents')
@Controller('spaces')
export class SpacesController {
  constructor(
    private readonly queries: SpaceQueries,
    private readonly spaces: Spaces,
    private readonly folders: Folders,
    private readonly tagging: SpaceTagging,
  ) {}

  @Get()
  @Allow('documents.read')
  @Operation({ summary: 'The spaces of documents that the reader sees, by title', returns: PageOf(SpaceSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: SpaceQuery): Promise<Page<SpaceSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('documents.manage')
  @Operation({
    summary: 'Opens a space for the documents of a collaboration',
    returns: SpaceDetail,
    status: 201,
    location: '/api/v1/spaces',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewSpace,
  ): Promise<SpaceDetail> {
    return this.queries.get(ctx, await this.spaces.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('documents.read')
  @Operation({
    summary: 'A space with its folders, and what the reader may do in it',
    returns: SpaceDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SpaceDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('documents.manage')
  @Operation({
    mergePatch: SpaceChanges,
    summary: 'Changes a space, archives it or opens it again; who reads changes at once',
    returns: SpaceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: SpaceChanges,
  ): Promise<SpaceDetail> {
    await this.spaces.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Get(':id/tags')
  @Allow('documents.read')
  @Operation({ summary: 'The tags of a space, each with how many documents bear it', returns: SpaceTags, ids: ['id'] })
  tags(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SpaceTags> {
    return this.tagging.list(ctx, id);
  }

  @Post(':id/tag-changes')
  @Allow('documents.manage')
  @Operation({
    summary: 'Renames a tag in all documents of a space, makes one of several, or takes it away',
    returns: SpaceTags,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async changeTags(@Ctx() ctx: RequestContext, @Id() id: string, @Body() input: SpaceTagChange): Promise<SpaceTags> {
    await this.tagging.change(ctx, id, input);
    return this.tagging.list(ctx, id);
  }

  @Post(':id/folders')
  @Allow('documents.write')
  @Operation({
    summary: 'Adds a folder',
    returns: FolderView,
    status: 201,
    location: '/api/v1/folders',
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async addFolder(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewFolder,
  ): Promise<FolderView> {
    return this.queries.folder(ctx, await this.folders.create(ctx, key, id, input));
  }
}

@ApiTags('documents')
@Controller('folders')
export class FoldersController {
  constructor(
    private readonly queries: SpaceQueries,
    private readonly folders: Folders,
  ) {}

  @Patch(':id')
  @Allow('documents.write')
  @Operation({
    mergePatch: FolderChanges,
    summary: 'Renames or moves a folder within its space',
    returns: FolderView,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: FolderChanges,
  ): Promise<FolderView> {
    await this.folders.change(ctx, id, version, changes);
    return this.queries.folder(ctx, id);
  }

  @Delete(':id')
  @Allow('documents.write')
  @Operation({ summary: 'Removes an empty folder', status: 204, ifMatch: true, ids: ['id'], problems: [409] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.folders.remove(ctx, id, version);
  }
}
