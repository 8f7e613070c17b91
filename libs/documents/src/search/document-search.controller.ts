import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  Operation,
  PageOf,
  PathNumber,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import {
  DocumentFacets,
  DocumentFacetsQuery,
  DocumentSearchExportQuery,
  DocumentSearchQuery,
  FoundDocument,
  TextQuery,
  VersionText,
} from './document-search.dto.js';
import { DocumentSearch } from './document-search.service.js';
import { SEARCH_EXPORT } from './search-export.js';

@ApiTags('documents')
@Controller('document-search')
export class DocumentSearchController {
  constructor(private readonly search: DocumentSearch) {}

  @Get()
  @Allow('documents.read')
  @Operation({ summary: 'Documents by what they say, those first that fit best', returns: PageOf(FoundDocument) })
  find(@Ctx() ctx: RequestContext, @Query() query: DocumentSearchQuery): Promise<Page<FoundDocument>> {
    return this.search.find(ctx, query);
  }

  @Get('export')
  @Allow('documents.read')
  @Operation({ summary: 'What a search finds as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: DocumentSearchExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, SEARCH_EXPORT, (cursor) =>
      this.search.find(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('facets')
  @Allow('documents.read')
  @Operation({ summary: 'How many documents a search finds, and of which kinds', returns: DocumentFacets })
  facets(@Ctx() ctx: RequestContext, @Query() query: DocumentFacetsQuery): Promise<DocumentFacets> {
    return this.search.facets(ctx, query);
  }
}

@ApiTags('documents')
@Controller('documents')
export class DocumentTextController {
  constructor(private readonly search: DocumentSearch) {}

  @Get(':id/versions/:number/text')
  @Allow('documents.read')
  @ApiParam({
    name: 'number',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: LIMITS.documentVersions },
  })
  @Operation({ summary: 'What a version says, passage by passage', returns: VersionText, ids: ['id'] })
  text(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
    @Query() query: TextQuery,
  ): Promise<VersionText> {
    return this.search.text(ctx, id, number, Number(query.after ?? 0));
  }
}
