import { Module } from '@nestjs/common';
import { SubscriptionsController } from './api/subscriptions.controller.js';
import { SubscriptionsModule } from './subscriptions.module.js';

@Module({ imports: [SubscriptionsModule], controllers: [SubscriptionsController] })
export class SubscriptionsApiModule {}
