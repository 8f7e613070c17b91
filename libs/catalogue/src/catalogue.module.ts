import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ServiceQueries } from './application/service-queries.js';
import { Services } from './application/services.service.js';
import { Service, ServiceEvent, ServiceVersion } from './persistence/service.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Service, ServiceEvent, ServiceVersion])],
  providers: [Services, ServiceQueries],
  exports: [Services, ServiceQueries],
})
export class CatalogueModule {}
