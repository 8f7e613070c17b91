import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IfMatch, Operation, type RequestContext } from '#app/platform';
import { MailingQueries } from '../application/mailing-queries.js';
import { Mailings } from '../application/mailings.service.js';
import { Dispatch, MailingDetail, MailingTest } from './mailings.dto.js';

@ApiTags('mailings')
@Controller('mailings/:id')
@Allow('outreach.manage')
export class MailingStepsController {
  constructor(
    private readonly queries: MailingQueries,
    private readonly mailings: Mailings,
  ) {}

  @Post('tests')
  @Operation({ summary: 'Sends a copy to oneself', status: 204, ids: ['id'], problems: [413, 415, 422] })
  test(@Ctx() ctx: RequestContext, @Id() id: string, @Body() { bodyId }: MailingTest): Promise<void> {
    return this.mailings.test(ctx, id, bodyId);
  }

  @Post('dispatch')
  @Operation({
    summary: 'Lets a draft leave, now or at a moment; its recipients are looked up then',
    returns: MailingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async dispatch(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: Dispatch,
  ): Promise<MailingDetail> {
    await this.mailings.dispatch(ctx, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Post('cancellation')
  @Operation({
    summary: 'Stops what no mail server has been given yet',
    returns: MailingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
  })
  async cancel(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<MailingDetail> {
    await this.mailings.cancel(ctx, id, version);
    return this.queries.get(ctx, id);
  }

  @Post('retries')
  @Operation({
    summary: 'Sends once more to the addresses that failed',
    returns: MailingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
  })
  async retry(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<MailingDetail> {
    await this.mailings.retry(ctx, id, version);
    return this.queries.get(ctx, id);
  }
}
