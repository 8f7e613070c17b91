import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { matchesTerritory } from '#app/contracts';
import { Allow, Ctx, Operation, exportFile, type RequestContext } from '#app/platform';
import { TERRITORY_EXPORT } from './territory-export.js';
import { Territory, TerritoryExportQuery } from './territory.dto.js';
import { Territories } from './territory.service.js';

@ApiTags('bodies')
@Controller('territory')
export class TerritoryController {
  constructor(private readonly territories: Territories) {}

  @Get()
  @Allow('territory.read')
  @Operation({ summary: 'Who adheres in the territory, with which services, and how it grew', returns: Territory })
  read(@Ctx() ctx: RequestContext): Promise<Territory> {
    return this.territories.read(ctx);
  }

  @Get('export')
  @Allow('territory.read')
  @Operation({ summary: 'The bodies behind a figure of the territory as a file', binary: true })
  export(@Ctx() ctx: RequestContext, @Query() query: TerritoryExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, TERRITORY_EXPORT, async () => {
      const { bodies } = await this.territories.read(ctx);
      return { items: bodies.filter((body) => matchesTerritory(body, query)), nextCursor: null };
    });
  }
}
