import { Module } from '@nestjs/common';
import { GroupsController } from './api/groups.controller.js';
import { NetworkController } from './api/network.controller.js';
import { NetworkSearchController } from './api/network-search.controller.js';
import { ParticipationController } from './api/participation.controller.js';
import { PlansController } from './api/plans.controller.js';
import { NetworkModule } from './network.module.js';

@Module({
  imports: [NetworkModule],
  controllers: [ParticipationController, NetworkController, NetworkSearchController, GroupsController, PlansController],
})
export class NetworkApiModule {}
