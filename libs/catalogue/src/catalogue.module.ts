import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Feedback } from './application/feedback.service.js';
import { NewsItems } from './application/news.service.js';
import { ServiceQueries } from './application/service-queries.js';
import { Services } from './application/services.service.js';
import { ServiceFeedback } from './persistence/feedback.entity.js';
import { News } from './persistence/news.entity.js';
import { Service, ServiceEvent, ServiceVersion } from './persistence/service.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([News, Service, ServiceEvent, ServiceFeedback, ServiceVersion])],
  providers: [Feedback, NewsItems, Services, ServiceQueries],
  exports: [Feedback, NewsItems, Services, ServiceQueries],
})
export class CatalogueModule {}
