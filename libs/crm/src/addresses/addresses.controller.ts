import { Body, Controller, Delete, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { BodySheet } from '../api/bodies.dto.js';
import { Bodies } from '../application/bodies.service.js';
import { BodyAddressChanges, NewBodyAddress } from './addresses.dto.js';
import { BodyAddresses } from './addresses.service.js';

@ApiTags('bodies')
@Controller('bodies')
export class AddressesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly addresses: BodyAddresses,
  ) {}

  @Post(':id/addresses')
  @Allow('bodies.edit')
  @Operation({
    summary: 'Adds an address of a body',
    returns: BodySheet,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewBodyAddress,
  ): Promise<BodySheet> {
    await this.addresses.add(ctx, id, key, input);
    return this.bodies.get(ctx, id);
  }

  @Patch(':id/addresses/:addressId')
  @Allow('bodies.edit')
  @Operation({
    mergePatch: BodyAddressChanges,
    summary: 'Changes or ends an address; If-Match names the version of the address',
    returns: BodySheet,
    etag: true,
    ifMatch: true,
    ids: ['id', 'addressId'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('addressId') addressId: string,
    @IfMatch() version: number,
    @Body() changes: BodyAddressChanges,
  ): Promise<BodySheet> {
    await this.addresses.change(ctx, id, addressId, version, changes);
    return this.bodies.get(ctx, id);
  }

  @Delete(':id/addresses/:addressId')
  @Allow('bodies.edit')
  @Operation({ summary: 'Removes an address entered by mistake', status: 204, ids: ['id', 'addressId'] })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string, @Id('addressId') addressId: string): Promise<void> {
    await this.addresses.remove(ctx, id, addressId);
  }
}
