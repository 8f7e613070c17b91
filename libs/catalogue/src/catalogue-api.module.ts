import { Module } from '@nestjs/common';
import { PublicServicesController } from './api/public-services.controller.js';
import { ServicesController } from './api/services.controller.js';
import { CatalogueModule } from './catalogue.module.js';

@Module({ imports: [CatalogueModule], controllers: [PublicServicesController, ServicesController] })
export class CatalogueApiModule {}
