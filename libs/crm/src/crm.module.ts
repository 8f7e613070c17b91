import { Module } from '@nestjs/common';
import { Adhesions } from './application/adhesions.service.js';
import { Bodies } from './application/bodies.service.js';

@Module({ providers: [Adhesions, Bodies], exports: [Adhesions, Bodies] })
export class CrmModule {}
