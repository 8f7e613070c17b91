import { Module } from '@nestjs/common';
import { GroupsController } from './api/groups.controller.js';
import { NetworkController } from './api/network.controller.js';
import { ParticipationController } from './api/participation.controller.js';
import { NetworkModule } from './network.module.js';

@Module({
  imports: [NetworkModule],
  controllers: [ParticipationController, NetworkController, GroupsController],
})
export class NetworkApiModule {}
