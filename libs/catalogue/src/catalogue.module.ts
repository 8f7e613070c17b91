import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { Feedback } from './application/feedback.service.js';
import { NewsItems } from './application/news.service.js';
import { ServiceQueries } from './application/service-queries.js';
import { Services } from './application/services.service.js';
import { Kit, KitImport, KitOrigin, KitService } from './persistence/kit.entity.js';
import { KitImports } from './kits/kit-imports.service.js';
import { Kits } from './kits/kits.service.js';
import { OpenData } from './open-data/open-data.queries.js';
import { ServiceImport } from './imports/service-import.js';
import { ServiceNotices } from './jobs/service-notices.consumer.js';
import { News } from './persistence/news.entity.js';
import { Service, ServiceEvent, ServiceVersion } from './persistence/service.entity.js';
import { ServiceFeedback } from './persistence/feedback.entity.js';
import { CatalogueRecords } from './jobs/catalogue-records.js';

@Module({
  imports: [
    DiscoveryModule,
    TypeOrmModule.forFeature([
      Kit,
      KitImport,
      KitOrigin,
      KitService,
      News,
      Service,
      ServiceEvent,
      ServiceFeedback,
      ServiceVersion,
    ]),
    NotificationsModule,
  ],
  providers: [
    CatalogueRecords,
    Feedback,
    KitImports,
    Kits,
    NewsItems,
    OpenData,
    ServiceImport,
    ServiceNotices,
    ServiceQueries,
    Services,
  ],
  exports: [Feedback, KitImports, Kits, NewsItems, OpenData, ServiceQueries, Services],
})
export class CatalogueModule {}
