import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow, Ctx, Operation, PageOf, exportFile, type Page, type RequestContext } from '#app/platform';
import { NetworkSearch } from '../application/network-search.js';
import { NETWORK_SEARCH_EXPORT } from '../exports/network-search-export.js';
import {
  FoundNetworkDocument,
  NetworkFacets,
  NetworkFacetsQuery,
  NetworkSearchExportQuery,
  NetworkSearchQuery,
} from './network-search.dto.js';

@ApiTags('network')
@Controller('network/document-search')
export class NetworkSearchController {
  constructor(private readonly search: NetworkSearch) {}

  @Get()
  @Allow('network.read')
  @Operation({
    summary: 'What the centres of the network show each other, by what it says, those first that fit best',
    returns: PageOf(FoundNetworkDocument),
  })
  find(@Ctx() ctx: RequestContext, @Query() query: NetworkSearchQuery): Promise<Page<FoundNetworkDocument>> {
    return this.search.find(ctx, query);
  }

  @Get('export')
  @Allow('network.read')
  @Operation({ summary: 'The same as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: NetworkSearchExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, NETWORK_SEARCH_EXPORT, (cursor) =>
      this.search.find(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('facets')
  @Allow('network.read')
  @Operation({
    summary: 'How many documents such a search finds, and of which centres and kinds',
    returns: NetworkFacets,
  })
  facets(@Ctx() ctx: RequestContext, @Query() query: NetworkFacetsQuery): Promise<NetworkFacets> {
    return this.search.facets(ctx, query);
  }
}
