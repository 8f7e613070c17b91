import { Module } from '@nestjs/common';
import { AddressesController } from './addresses/addresses.controller.js';
import { ActsController } from './api/acts.controller.js';
import { AdhesionsController } from './api/adhesions.controller.js';
import { BodiesController } from './api/bodies.controller.js';
import { BodyMembersController } from './api/body-members.controller.js';
import { BodyMergersController } from './api/body-mergers.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CentreController } from './api/centre.controller.js';
import { CentresController } from './api/centres.controller.js';
import { ConventionsController } from './api/conventions.controller.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { SegmentsController } from './segments/segments.controller.js';
import { TagsController } from './segments/tags.controller.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { SchemesController } from './agreements/schemes.controller.js';
import { ProcessingRegisterController } from './processing/processing-register.controller.js';
import { ProcessingController } from './processing/processing.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { CrmModule } from './crm.module.js';
import { TerritoryController } from './territory/territory.controller.js';

@Module({
  imports: [CrmModule],
  controllers: [
    BodiesController,
    BodyMembersController,
    AddressesController,
    DelegationsController,
    BodyMergersController,
    DuplicatesController,
    AdhesionsController,
    ActsController,
    ConventionsController,
    CentreController,
    CentresController,
    SegmentsController,
    TagsController,
    AgreementsController,
    SchemesController,
    ProcessingController,
    ProcessingRegisterController,
    ReportsController,
    TasksController,
    CalendarController,
    TerritoryController,
  ],
})
export class CrmApiModule {}
