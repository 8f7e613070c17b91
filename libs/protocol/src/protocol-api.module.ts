import { Module } from '@nestjs/common';
import { ProtocolRegistryController } from './api/protocol-registry.controller.js';
import { ProtocolRequestsController } from './api/protocol-requests.controller.js';
import { ProtocolModule } from './protocol.module.js';

@Module({ imports: [ProtocolModule], controllers: [ProtocolRegistryController, ProtocolRequestsController] })
export class ProtocolApiModule {}
