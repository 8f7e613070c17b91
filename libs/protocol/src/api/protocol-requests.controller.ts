import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotencyKey, Operation, type RequestContext } from '#app/platform';
import { ProtocolRequests } from '../application/protocol-requests.service.js';
import { NewProtocolRequest, ProtocolRequestList, ProtocolRequestQuery } from './protocol-requests.dto.js';

@ApiTags('protocol')
@Controller('protocol-requests')
export class ProtocolRequestsController {
  constructor(private readonly requests: ProtocolRequests) {}

  @Get()
  @Allow('pec.read', 'adhesions.manage')
  @Operation({
    summary: 'Which protocol numbers were asked for, of these documents, and what came of it',
    returns: ProtocolRequestList,
  })
  list(
    @Ctx() ctx: RequestContext,
    @Query() { subject, subjectIds }: ProtocolRequestQuery,
  ): Promise<ProtocolRequestList> {
    return this.requests.list(ctx, subject, subjectIds);
  }

  @Post()
  @Allow('pec.send', 'adhesions.manage')
  @Operation({
    summary: 'Asks the protocol register for the number of a document; it comes by the queue',
    returns: ProtocolRequestList,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async ask(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewProtocolRequest,
  ): Promise<ProtocolRequestList> {
    await this.requests.ask(ctx, key, input);
    return this.requests.list(ctx, input.subject, [input.subjectId]);
  }
}
