import { Body, Controller, Delete, Get, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { CostDrivers } from '../application/cost-drivers.service.js';
import { CostHours } from '../application/cost-hours.js';
import { CostStructures } from '../application/cost-structure.service.js';
import { StaffHoursList } from './cost-hours.dto.js';
import {
  CostDriverChanges,
  CostObjectChanges,
  CostStructure,
  DriverQuantities,
  NewCostDriver,
  NewCostObjects,
} from './cost-structure.dto.js';

/** Services, activities and drivers are few and belong together: each change answers with all of them. */
@ApiTags('costs')
@Controller('cost-models/:id')
export class CostStructureController {
  constructor(
    private readonly structures: CostStructures,
    private readonly drivers: CostDrivers,
    private readonly hours: CostHours,
  ) {}

  @Get('structure')
  @Allow('costs.read')
  @Operation({
    summary: 'Services, activities and drivers of a model, with all quantities',
    returns: CostStructure,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<CostStructure> {
    return this.structures.get(ctx, id);
  }

  @Post('objects')
  @Allow('costs.edit')
  @Operation({
    summary: 'Adds services and activities; those that are there stay as they are',
    returns: CostStructure,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async add(@Ctx() ctx: RequestContext, @Id() id: string, @Body() input: NewCostObjects): Promise<CostStructure> {
    await this.structures.add(ctx, id, input);
    return this.structures.get(ctx, id);
  }

  @Patch('objects/:objectId')
  @Allow('costs.edit')
  @Operation({
    mergePatch: CostObjectChanges,
    summary: 'Changes the place of a service or an activity, what it passes its costs on by, or what it produces',
    returns: CostStructure,
    ifMatch: true,
    ids: ['id', 'objectId'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('objectId') objectId: string,
    @IfMatch() version: number,
    @Body() changes: CostObjectChanges,
  ): Promise<CostStructure> {
    await this.structures.change(ctx, id, objectId, version, changes);
    return this.structures.get(ctx, id);
  }

  @Delete('objects/:objectId')
  @Allow('costs.edit')
  @Operation({
    summary: 'Takes a service or an activity out that no item is for',
    status: 204,
    ifMatch: true,
    ids: ['id', 'objectId'],
  })
  remove(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('objectId') objectId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.structures.remove(ctx, id, objectId, version);
  }

  @Post('drivers')
  @Allow('costs.edit')
  @Operation({
    summary: 'Adds a driver',
    returns: CostStructure,
    status: 201,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async addDriver(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewCostDriver,
  ): Promise<CostStructure> {
    await this.drivers.create(ctx, id, key, input);
    return this.structures.get(ctx, id);
  }

  @Patch('drivers/:driverId')
  @Allow('costs.edit')
  @Operation({
    mergePatch: CostDriverChanges,
    summary: 'Changes a driver',
    returns: CostStructure,
    ifMatch: true,
    ids: ['id', 'driverId'],
    problems: [413, 415, 422],
  })
  async changeDriver(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('driverId') driverId: string,
    @IfMatch() version: number,
    @Body() changes: CostDriverChanges,
  ): Promise<CostStructure> {
    await this.drivers.change(ctx, id, driverId, version, changes);
    return this.structures.get(ctx, id);
  }

  @Put('drivers/:driverId/quantities')
  @Allow('costs.edit')
  @Operation({
    summary: 'Sets all quantities of a driver; an object that is not named has none',
    returns: CostStructure,
    ifMatch: true,
    ids: ['id', 'driverId'],
    problems: [413, 415, 422],
  })
  async setQuantities(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('driverId') driverId: string,
    @IfMatch() version: number,
    @Body() { quantities }: DriverQuantities,
  ): Promise<CostStructure> {
    await this.drivers.setQuantities(ctx, id, driverId, version, quantities);
    return this.structures.get(ctx, id);
  }

  @Delete('drivers/:driverId')
  @Allow('costs.edit')
  @Operation({
    summary: 'Takes a driver out that nothing is divided by',
    status: 204,
    ifMatch: true,
    ids: ['id', 'driverId'],
  })
  removeDriver(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('driverId') driverId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.drivers.remove(ctx, id, driverId, version);
  }

  @Get('staff-hours')
  @Allow('costs.read')
  @Operation({
    summary: 'Hours of the people of a model: what it has, what they confirmed, what is missing',
    returns: StaffHoursList,
    ids: ['id'],
  })
  async staffHours(@Ctx() ctx: RequestContext, @Id() id: string): Promise<StaffHoursList> {
    return { items: await this.hours.standing(ctx, id) };
  }

  @Post('staff-hours')
  @Allow('costs.edit')
  @Operation({
    summary: 'Takes the hours that were confirmed until now',
    returns: StaffHoursList,
    ids: ['id'],
    problems: [409],
  })
  async takeStaffHours(@Ctx() ctx: RequestContext, @Id() id: string): Promise<StaffHoursList> {
    return { items: await this.hours.take(ctx, id) };
  }
}
