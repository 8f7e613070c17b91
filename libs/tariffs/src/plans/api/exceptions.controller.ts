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
import { TariffExceptions } from '../application/exceptions.service.js';
import {
  NewTariffException,
  TariffExceptionChanges,
  TariffExceptionQuery,
  TariffExceptionView,
} from './exceptions.dto.js';

@ApiTags('tariffs')
@Controller('tariff-plans/:id/exceptions')
export class TariffExceptionsController {
  constructor(private readonly exceptions: TariffExceptions) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({ summary: 'What was agreed with single bodies', returns: PageOf(TariffExceptionView), ids: ['id'] })
  list(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: TariffExceptionQuery,
  ): Promise<Page<TariffExceptionView>> {
    return this.exceptions.list(ctx, id, query);
  }

  @Post()
  @Allow('tariffs.edit', 'tariffs.approve')
  @Operation({
    summary: 'Agrees upon an amount with one body, in the place of a tariff',
    returns: TariffExceptionView,
    status: 201,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTariffException,
  ): Promise<TariffExceptionView> {
    return this.exceptions.get(ctx, id, await this.exceptions.add(ctx, id, key, input));
  }

  @Patch(':exceptionId')
  @Allow('tariffs.edit', 'tariffs.approve')
  @Operation({
    mergePatch: TariffExceptionChanges,
    summary: 'Changes an amount that was agreed upon',
    returns: TariffExceptionView,
    ifMatch: true,
    ids: ['id', 'exceptionId'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('exceptionId') exceptionId: string,
    @IfMatch() version: number,
    @Body() changes: TariffExceptionChanges,
  ): Promise<TariffExceptionView> {
    await this.exceptions.change(ctx, id, exceptionId, version, changes);
    return this.exceptions.get(ctx, id, exceptionId);
  }

  @Delete(':exceptionId')
  @Allow('tariffs.edit', 'tariffs.approve')
  @Operation({
    summary: 'Takes an agreement back: the body pays as the tariff says',
    status: 204,
    ifMatch: true,
    ids: ['id', 'exceptionId'],
  })
  remove(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('exceptionId') exceptionId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.exceptions.remove(ctx, id, exceptionId, version);
  }
}
