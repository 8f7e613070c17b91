import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, Operation, PageOf, type Page, type RequestContext } from '#app/platform';
import { Bodies } from '../application/bodies.service.js';
import { Adhesion, AdhesionQuery, BodyQuery, BodySheet, BodySummary } from './bodies.dto.js';

@ApiTags('bodies')
@Controller()
export class BodiesController {
  constructor(private readonly bodies: Bodies) {}

  @Get('bodies')
  @Allow('bodies.read')
  @Operation({ summary: 'The bodies of the centre, by name', returns: PageOf(BodySummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: BodyQuery): Promise<Page<BodySummary>> {
    return this.bodies.list(ctx, query);
  }

  @Get('bodies/:id')
  @Allow('bodies.read')
  @Operation({ summary: 'The sheet of a body', returns: BodySheet, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<BodySheet> {
    return this.bodies.get(ctx, id);
  }

  @Get('adhesions')
  @Allow('adhesions.read')
  @Operation({ summary: 'The adhesions to the centre, by body', returns: PageOf(Adhesion) })
  adhesions(@Ctx() ctx: RequestContext, @Query() query: AdhesionQuery): Promise<Page<Adhesion>> {
    return this.bodies.adhesions(ctx, query);
  }
}
