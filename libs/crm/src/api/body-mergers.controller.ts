import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotencyKey, Operation, type RequestContext } from '#app/platform';
import { Bodies } from '../application/bodies.service.js';
import { BodyMergers } from '../application/body-mergers.js';
import { BodySheet } from './bodies.dto.js';
import { MergerPreview, NewMerger } from './body-mergers.dto.js';

@ApiTags('bodies')
@Controller('body-mergers')
export class BodyMergersController {
  constructor(
    private readonly bodies: Bodies,
    private readonly mergers: BodyMergers,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('bodies.edit')
  @Operation({
    summary: 'What a merger of bodies would pass to the successor; changes nothing',
    returns: MergerPreview,
    problems: [404, 413, 415, 422],
  })
  async preview(@Ctx() ctx: RequestContext, @Body() input: NewMerger): Promise<MergerPreview> {
    return { items: await this.mergers.preview(ctx, input) };
  }

  @Post()
  @Allow('bodies.edit')
  @Operation({
    summary: 'Merges bodies (fusione, incorporazione) and answers with the successor',
    returns: BodySheet,
    status: 201,
    location: '/api/v1/bodies',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async merge(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewMerger,
  ): Promise<BodySheet> {
    return this.bodies.get(ctx, await this.mergers.merge(ctx, key, input));
  }
}
