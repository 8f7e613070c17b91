import { Module } from '@nestjs/common';
import { BodiesController } from './api/bodies.controller.js';
import { CentresController } from './api/centres.controller.js';
import { CrmModule } from './crm.module.js';

@Module({ imports: [CrmModule], controllers: [BodiesController, CentresController] })
export class CrmApiModule {}
