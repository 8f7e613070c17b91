import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Ctx, Id, Operation, asDownload, type RequestContext } from '#app/platform';
import type { ActKind } from '../acts/act-fields.js';
import { AdhesionActs } from '../acts/adhesion-acts.service.js';
import { AdhesionSigners } from '../application/adhesion-signers.js';
import { ActQuery, AdhesionActStates, SignerChecks } from './acts.dto.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NAMES: Record<ActKind, string> = { resolution: 'deliberazione', determination: 'determinazione' };

@ApiTags('adhesions')
@Controller()
export class ActsController {
  constructor(
    private readonly acts: AdhesionActs,
    private readonly signersOf: AdhesionSigners,
  ) {}

  @Get('adhesions/:id/acts')
  @Allow('adhesions.read')
  @Operation({
    summary: 'The acts that the body adopts to adhere, and what is missing to fill them',
    returns: AdhesionActStates,
    ids: ['id'],
  })
  async states(@Ctx() ctx: RequestContext, @Id() id: string): Promise<AdhesionActStates> {
    return { acts: await this.acts.missing(ctx, id) };
  }

  @Get('adhesions/:id/signers')
  @Allow('adhesions.read')
  @Operation({
    summary: 'Whether who signed for the body is known to hold an office that signs',
    returns: SignerChecks,
    ids: ['id'],
  })
  async signers(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SignerChecks> {
    return { papers: await this.signersOf.check(ctx, id) };
  }

  @Get('adhesions/:id/act-document')
  @Allow('adhesions.read')
  @Operation({ summary: 'An act as DOCX, filled with what is known, to be adopted', binary: true, ids: ['id'] })
  async document(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() { kind }: ActQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return docx(response, `${NAMES[kind]}.docx`, await this.acts.fill(ctx, id, kind));
  }

  @Get('conventions/:id/act-template')
  @Allow('conventions.edit')
  @Operation({ summary: 'The template of an act as it is in use, to be changed in Word', binary: true, ids: ['id'] })
  async template(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() { kind }: ActQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return docx(response, `modello-${NAMES[kind]}.docx`, await this.acts.template(ctx, id, kind));
  }
}

function docx(response: Response, name: string, content: Buffer): StreamableFile {
  return asDownload(response, { name, mediaType: DOCX, size: content.length, content });
}
