import { buffer } from 'node:stream/consumers';
import { Body, Controller, Get, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PathNumber,
  asDownload,
  type RequestContext,
} from '#app/platform';
import { AppointmentDocument } from './appointment-document.js';
import {
  AppointmentTransition,
  NewProcessingTerms,
  ProcessingTermsState,
  ProcessingTermsView,
  ProcessorAppointmentList,
} from './processing.dto.js';
import { ProcessingTermsVersions } from './processing-terms.service.js';
import { ProcessorAppointments } from './processor-appointments.service.js';

@ApiTags('data protection')
@Controller()
export class ProcessingController {
  constructor(
    private readonly terms: ProcessingTermsVersions,
    private readonly appointments: ProcessorAppointments,
    private readonly documents: AppointmentDocument,
  ) {}

  @Get('conventions/:id/processing-terms')
  @Allow('adhesions.read')
  @Operation({
    summary: 'What bodies appoint the centre with as data processor (GDPR art. 28), and how many have',
    returns: ProcessingTermsState,
    ids: ['id'],
  })
  read(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ProcessingTermsState> {
    return this.terms.read(ctx, id);
  }

  @Get('conventions/:id/processing-terms/:number')
  @ApiParam({ name: 'number', schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 100_000 } })
  @Allow('adhesions.read')
  @Operation({ summary: 'An earlier version of the appointment', returns: ProcessingTermsView, ids: ['id'] })
  version(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
  ): Promise<ProcessingTermsView> {
    return this.terms.version(ctx, id, number);
  }

  @Post('conventions/:id/processing-terms')
  @Allow('conventions.edit')
  @Operation({
    summary: 'Adds a version of the appointment; what was signed keeps its own',
    returns: ProcessingTermsState,
    idempotent: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewProcessingTerms,
  ): Promise<ProcessingTermsState> {
    await this.terms.add(ctx, id, key, input);
    return this.terms.read(ctx, id);
  }

  @Post('conventions/:id/processor-appointments')
  @Allow('adhesions.manage')
  @Operation({
    summary: 'Proposes the present version to every body that has neither signed it nor been asked to',
    returns: ProcessingTermsState,
    idempotent: true,
    ids: ['id'],
    problems: [422],
  })
  async proposeMany(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ProcessingTermsState> {
    await this.appointments.proposeMany(ctx, id, key);
    return this.terms.read(ctx, id);
  }

  @Get('adhesions/:id/processor-appointments')
  @Allow('adhesions.read')
  @Operation({ summary: 'The appointments of an adhesion', returns: ProcessorAppointmentList, ids: ['id'] })
  async list(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ProcessorAppointmentList> {
    return { appointments: await this.appointments.list(ctx, id) };
  }

  @Post('adhesions/:id/processor-appointments')
  @Allow('adhesions.manage')
  @Operation({
    summary: 'Proposes the present version to the body of an adhesion',
    returns: ProcessorAppointmentList,
    idempotent: true,
    ids: ['id'],
    problems: [409, 422],
  })
  async propose(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ProcessorAppointmentList> {
    await this.appointments.proposeOne(ctx, id, key);
    return { appointments: await this.appointments.list(ctx, id) };
  }

  @Get('processor-appointments/:id/document')
  @Allow('adhesions.read')
  @Operation({ summary: 'The appointment as a PDF, to be signed', binary: true, ids: ['id'] })
  async document(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const content = await buffer(await this.documents.print(ctx, id));
    const name = 'nomina-responsabile-trattamento.pdf';
    return asDownload(response, { name, mediaType: 'application/pdf', size: content.length, content });
  }

  @Post('processor-appointments/:id/transitions')
  @Allow('adhesions.take_part', 'adhesions.manage')
  @Operation({
    summary: 'Signs an appointment, withdraws what was proposed, or ends it',
    returns: ProcessorAppointmentList,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async transition(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: AppointmentTransition,
  ): Promise<ProcessorAppointmentList> {
    const adhesionId = await this.appointments.transition(ctx, id, version, step);
    return { appointments: await this.appointments.list(ctx, adhesionId) };
  }
}
