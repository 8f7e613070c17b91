import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IfMatch, Operation, type RequestContext } from '#app/platform';
import { SystemQuantities } from '../application/system-quantities.js';
import { CountedDrivers, QuantitiesToTake } from './quantities.dto.js';

/** What the system counts for the drivers of a cost model. */
@ApiTags('costs')
@Controller('cost-models/:id')
export class SystemQuantitiesController {
  constructor(private readonly quantities: SystemQuantities) {}

  @Get('system-quantities')
  @Allow('costs.read')
  @Operation({
    summary: 'The drivers of a cost model, with what stands and what the system counts for the year',
    returns: CountedDrivers,
    ids: ['id'],
  })
  list(@Ctx() ctx: RequestContext, @Id() id: string): Promise<CountedDrivers> {
    return this.quantities.list(ctx, id);
  }

  @Post('drivers/:driverId/system-quantities')
  @Allow('costs.edit')
  @Operation({
    summary: 'Takes the quantities of a driver from the system; typed ones stay, but for the objects named',
    returns: CountedDrivers,
    ifMatch: true,
    ids: ['id', 'driverId'],
    problems: [409, 413, 415, 422],
  })
  async take(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('driverId') driverId: string,
    @IfMatch() version: number,
    @Body() { overwrite }: QuantitiesToTake,
  ): Promise<CountedDrivers> {
    await this.quantities.take(ctx, id, driverId, version, overwrite);
    return this.quantities.list(ctx, id);
  }
}
