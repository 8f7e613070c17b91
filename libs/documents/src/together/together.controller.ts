import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
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
import { SpaceQueries } from '../spaces/space-queries.js';
import { FollowInput, SpaceDetail } from '../spaces/spaces.dto.js';
import { Followers } from './followers.service.js';
import { DocumentReceipts, NewPost, PostQuery, PostText, PostView } from './posts.dto.js';
import { Posts } from './posts.service.js';
import { Receipts } from './receipts.service.js';

const WRITES = { returns: PostView, status: 201, location: '/api/v1/posts', etag: true, idempotent: true, ids: ['id'] };

@ApiTags('documents')
@Controller()
export class TogetherController {
  constructor(
    private readonly posts: Posts,
    private readonly receipts: Receipts,
    private readonly followers: Followers,
    private readonly spaces: SpaceQueries,
  ) {}

  @Get('spaces/:id/posts')
  @Allow('documents.read')
  @Operation({ summary: 'News and comments of a space, the latest first', returns: PageOf(PostView), ids: ['id'] })
  ofSpace(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: PostQuery): Promise<Page<PostView>> {
    return this.posts.list(ctx, { spaceId: id }, query);
  }

  @Post('spaces/:id/posts')
  @Allow('documents.write')
  @Operation({ summary: 'Writes news of a space, or a comment', ...WRITES, problems: [403, 409, 413, 415, 422] })
  async toSpace(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewPost,
  ): Promise<PostView> {
    return this.posts.get(ctx, await this.posts.write(ctx, key, { spaceId: id }, input));
  }

  @Get('documents/:id/posts')
  @Allow('documents.read')
  @Operation({ summary: 'Comments on a document, the latest first', returns: PageOf(PostView), ids: ['id'] })
  ofDocument(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: PostQuery): Promise<Page<PostView>> {
    return this.posts.list(ctx, { documentId: id }, query);
  }

  @Post('documents/:id/posts')
  @Allow('documents.write')
  @Operation({ summary: 'Comments on a document', ...WRITES, problems: [409, 413, 415, 422] })
  async toDocument(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() { text }: PostText,
  ): Promise<PostView> {
    return this.posts.get(ctx, await this.posts.write(ctx, key, { documentId: id }, { kind: 'comment', text }));
  }

  @Patch('posts/:id')
  @Allow('documents.write')
  @Operation({
    mergePatch: PostText,
    summary: 'Changes what one wrote',
    returns: PostView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [403, 409, 413, 415, 422],
  })
  async edit(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { text }: PostText,
  ): Promise<PostView> {
    await this.posts.edit(ctx, id, version, text);
    return this.posts.get(ctx, id);
  }

  @Delete('posts/:id')
  @Allow('documents.write')
  @Operation({
    summary: 'Takes back what one wrote, or what the centre does not want to stand there',
    status: 204,
    ifMatch: true,
    ids: ['id'],
    problems: [403, 409],
  })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.posts.remove(ctx, id, version);
  }

  @Get('documents/:id/receipts')
  @Allow('documents.read')
  @Operation({
    summary: 'Which bodies were asked to read a document, and which did; a body hears of itself',
    returns: DocumentReceipts,
    ids: ['id'],
  })
  read(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DocumentReceipts> {
    return this.receipts.list(ctx, id);
  }

  @Put('documents/:id/receipts/mine')
  @Allow('documents.write')
  @Operation({
    summary: 'Says for one’s bodies that the document was read',
    returns: DocumentReceipts,
    ids: ['id'],
    problems: [403, 409],
  })
  async confirm(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DocumentReceipts> {
    await this.receipts.confirm(ctx, id);
    return this.receipts.list(ctx, id);
  }

  @Put('spaces/:id/following')
  @Allow('documents.read')
  @Operation({
    summary: 'Says how often one wants to hear of a space by mail',
    returns: SpaceDetail,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async follow(@Ctx() ctx: RequestContext, @Id() id: string, @Body() { frequency }: FollowInput): Promise<SpaceDetail> {
    await this.followers.follow(ctx, id, frequency);
    return this.spaces.get(ctx, id);
  }
}
