import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IfMatch, Operation, PageOf, type Page, type RequestContext } from '#app/platform';
import { BodyTags, NewBodyTag, TagChanges, TagQuery, TagView } from './segments.dto.js';
import { Tags } from './tags.service.js';

@ApiTags('segments')
@Controller()
export class TagsController {
  constructor(private readonly tags: Tags) {}

  @Get('tags')
  @Allow('relationship.read')
  @Operation({ summary: 'The labels that the centre gives to bodies, by name', returns: PageOf(TagView) })
  list(@Ctx() ctx: RequestContext, @Query() query: TagQuery): Promise<Page<TagView>> {
    return this.tags.list(ctx, query);
  }

  @Patch('tags/:id')
  @Allow('relationship.edit')
  @Operation({
    mergePatch: TagChanges,
    summary: 'Renames a label',
    returns: TagView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: TagChanges,
  ): Promise<TagView> {
    return this.tags.change(ctx, id, version, changes);
  }

  @Delete('tags/:id')
  @Allow('relationship.edit')
  @Operation({
    summary: 'Removes a label from every body; 409 where a saved choice asks for it',
    status: 204,
    ids: ['id'],
    problems: [409],
  })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.tags.remove(ctx, id);
  }

  @Get('bodies/:id/tags')
  @Allow('relationship.read')
  @Operation({ summary: 'The labels of a body', returns: BodyTags, ids: ['id'] })
  async ofBody(@Ctx() ctx: RequestContext, @Id() id: string): Promise<BodyTags> {
    return { tags: await this.tags.ofBody(ctx, id) };
  }

  @Post('bodies/:id/tags')
  @Allow('relationship.edit')
  @Operation({
    summary: 'Gives a body a label, once however often it is asked',
    returns: BodyTags,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async add(@Ctx() ctx: RequestContext, @Id() id: string, @Body() { name }: NewBodyTag): Promise<BodyTags> {
    await this.tags.add(ctx, id, name);
    return { tags: await this.tags.ofBody(ctx, id) };
  }

  @Delete('bodies/:id/tags/:tagId')
  @Allow('relationship.edit')
  @Operation({ summary: 'Takes a label from a body', status: 204, ids: ['id', 'tagId'] })
  async take(@Ctx() ctx: RequestContext, @Id() id: string, @Id('tagId') tagId: string): Promise<void> {
    await this.tags.take(ctx, id, tagId);
  }
}
