import { Module } from '@nestjs/common';
import { FeedbackController } from './api/feedback.controller.js';
import { NewsController } from './api/news.controller.js';
import { PublicNewsController } from './api/public-news.controller.js';
import { PublicServicesController } from './api/public-services.controller.js';
import { ServicesController } from './api/services.controller.js';
import { CatalogueModule } from './catalogue.module.js';
import { KitImportsController } from './kits/kit-imports.controller.js';
import { KitsController } from './kits/kits.controller.js';
import { OpenDataController } from './open-data/open-data.controller.js';

@Module({
  imports: [CatalogueModule],
  controllers: [
    FeedbackController,
    KitImportsController,
    KitsController,
    NewsController,
    OpenDataController,
    PublicNewsController,
    PublicServicesController,
    ServicesController,
  ],
})
export class CatalogueApiModule {}
