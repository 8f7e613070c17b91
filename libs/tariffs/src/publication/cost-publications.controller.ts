import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { CostPublicationList, CostPublicationView, NewCostPublication } from './cost-publications.dto.js';
import { CostPublications } from './cost-publications.service.js';

@ApiTags('costs')
@Controller('cost-publications')
export class CostPublicationsController {
  constructor(private readonly publications: CostPublications) {}

  @Get()
  @Allow('costs.read')
  @Operation({
    summary: 'The years whose costs everybody may read, and approved models that could be published',
    returns: CostPublicationList,
  })
  list(@Ctx() ctx: RequestContext): Promise<CostPublicationList> {
    return this.publications.list(ctx);
  }

  @Post()
  @Allow('costs.approve')
  @Operation({
    summary: 'Publishes what the services of an approved model cost, as they are now (d.lgs. 33/2013, art. 32)',
    returns: CostPublicationView,
    status: 201,
    location: '/api/v1/cost-publications',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async publish(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() { costModelId }: NewCostPublication,
  ): Promise<CostPublicationView> {
    return this.publications.get(ctx, await this.publications.publish(ctx, key, costModelId));
  }

  @Get(':id')
  @Allow('costs.read')
  @Operation({ summary: 'A publication of costs', returns: CostPublicationView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<CostPublicationView> {
    return this.publications.get(ctx, id);
  }

  @Post(':id/withdrawal')
  @Allow('costs.approve')
  @Operation({
    summary: 'Shows a publication to nobody any more; it stays in the list of the centre',
    returns: CostPublicationView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409],
  })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
  ): Promise<CostPublicationView> {
    await this.publications.withdraw(ctx, id, version);
    return this.publications.get(ctx, id);
  }
}
