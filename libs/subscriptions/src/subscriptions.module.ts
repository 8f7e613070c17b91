import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrmModule } from '#app/crm';
import { NotificationsModule } from '#app/notifications';
import { AllowanceConsumption } from './application/allowance-consumption.js';
import { AllowanceUses } from './application/allowance-uses.js';
import { OwnServicesQuery } from './application/own-services.js';
import { SubscriptionForms } from './application/subscription-forms.js';
import { SubscriptionHeir } from './application/subscription-heir.js';
import { SubscriptionHistory } from './application/subscription-history.js';
import { SubscriptionJoiner } from './application/subscription-joiner.js';
import { SubscriptionQueries } from './application/subscription-queries.js';
import { SubscriptionRequesting } from './application/subscription-requesting.js';
import { SubscriptionSteps } from './application/subscription-steps.js';
import { SubscriptionTimeline } from './application/subscription-timeline.js';
import { SubscriptionEnding } from './jobs/subscription-ending.schedule.js';
import { SubscriptionNotices } from './jobs/subscription-notices.consumer.js';
import { SubscriptionsEraser } from './jobs/subscriptions-eraser.js';
import { SubscriptionsRecords } from './jobs/subscriptions-records.js';
import {
  AllowanceUse,
  Subscription,
  SubscriptionDocument,
  SubscriptionEvent,
} from './persistence/subscription.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Subscription, SubscriptionEvent, SubscriptionDocument, AllowanceUse]),
    CrmModule,
    NotificationsModule,
  ],
  providers: [
    AllowanceConsumption,
    AllowanceUses,
    OwnServicesQuery,
    SubscriptionForms,
    SubscriptionHeir,
    SubscriptionHistory,
    SubscriptionJoiner,
    SubscriptionQueries,
    SubscriptionRequesting,
    SubscriptionSteps,
    SubscriptionTimeline,
    SubscriptionEnding,
    SubscriptionNotices,
    SubscriptionsEraser,
    SubscriptionsRecords,
  ],
  exports: [
    AllowanceUses,
    OwnServicesQuery,
    SubscriptionForms,
    SubscriptionQueries,
    SubscriptionRequesting,
    SubscriptionSteps,
  ],
})
export class SubscriptionsModule {}
