import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#app/identity';
import { NotificationsModule } from '#app/notifications';
import { BodyAddress } from './addresses/address.entity.js';
import { BodyAddresses } from './addresses/addresses.service.js';
import { AdhesionHeir } from './application/adhesion-heir.js';
import { ActTemplates } from './acts/act-templates.js';
import { AdhesionActs } from './acts/adhesion-acts.service.js';
import { AdhesionHistory } from './application/adhesion-history.js';
import { AdhesionProtocol } from './application/adhesion-protocol.js';
import { AdhesionQueries } from './application/adhesion-queries.js';
import { AdhesionReminders } from './application/adhesion-reminders.js';
import { AdhesionRequesting } from './application/adhesion-requesting.js';
import { AdhesionSigners } from './application/adhesion-signers.js';
import { AdhesionSteps } from './application/adhesion-steps.js';
import { Adhesions } from './application/adhesions.service.js';
import { Bodies } from './application/bodies.service.js';
import { BodyGroupings } from './application/body-groupings.js';
import { BodyMergers } from './application/body-mergers.js';
import { BodyRegister } from './application/body-register.js';
import { BodyStandings } from './application/body-standings.js';
import { BodyTimeline } from './application/body-timeline.js';
import { CentreProfile } from './application/centre-profile.js';
import { Calendars } from './calendar/calendars.service.js';
import { Conventions } from './application/conventions.service.js';
import { NewSignatory } from './application/new-signatory.js';
import { PublicCentres } from './application/public-centres.js';
import { RegisterHeir } from './application/register-heir.js';
import { BodyImport } from './imports/body-import.js';
import { AdhesionJoiner } from './duplicates/adhesion-joiner.js';
import { BodyDuplicates } from './duplicates/body-duplicates.service.js';
import { BodyJoins } from './duplicates/body-joins.service.js';
import { BodyDistinction, BodyJoining } from './duplicates/joining.entity.js';
import { RegisterJoiner } from './duplicates/register-joiner.js';
import { DelegationHeir } from './delegations/delegation-heir.js';
import { BodyDelegation } from './delegations/delegation.entity.js';
import { BodyDelegations } from './delegations/delegations.service.js';
import { AdhesionEnding } from './jobs/adhesion-ending.schedule.js';
import { AdhesionNotices } from './jobs/adhesion-notices.consumer.js';
import { SignatoryDays } from './jobs/signatory-days.schedule.js';
import { CrmEraser } from './jobs/crm-eraser.js';
import { CrmRecords } from './jobs/crm-records.js';
import { Adhesion, AdhesionDocument, AdhesionEvent, Convention } from './persistence/adhesion.entity.js';
import { Body, BodyFigure, BodyGrouping, BodyOffice, BodyPast } from './persistence/body.entity.js';
import { BodyTag, Segment, Tag } from './segments/segment.entity.js';
import { Segments } from './segments/segments.service.js';
import { TagHeir } from './segments/tag-heir.js';
import { Tags } from './segments/tags.service.js';
import { ConventionDocument, ConventionScheme } from './agreements/agreements.entity.js';
import { Agreements } from './agreements/agreements.service.js';
import { ConventionSchemes } from './agreements/schemes.service.js';
import { AppointmentDocument } from './processing/appointment-document.js';
import { ProcessingTermsVersions } from './processing/processing-terms.service.js';
import { ProcessingTerms, ProcessorAppointment } from './processing/processing.entity.js';
import { AppointmentNotices } from './processing/appointment-notices.js';
import { ProcessingRegisterDocument } from './processing/processing-register-document.js';
import { ProcessingRegister } from './processing/processing-register.service.js';
import { ProcessorAppointments } from './processing/processor-appointments.service.js';
import { TaskHeir } from './tasks/task-heir.js';
import { TaskNotices } from './tasks/task-notices.consumer.js';
import { Task } from './tasks/task.entity.js';
import { BodyReports } from './reports/body-reports.job.js';
import { Reports } from './reports/reports.service.js';
import { YearFigures } from './reports/year-figures.js';
import { Tasks } from './tasks/tasks.service.js';
import { Territories } from './territory/territory.service.js';

@Module({
  imports: [
    DiscoveryModule,
    TypeOrmModule.forFeature([
      Body,
      BodyPast,
      BodyGrouping,
      BodyDelegation,
      BodyDistinction,
      BodyJoining,
      BodyFigure,
      BodyAddress,
      BodyOffice,
      Convention,
      Adhesion,
      AdhesionEvent,
      AdhesionDocument,
      ConventionScheme,
      ConventionDocument,
      ProcessingTerms,
      ProcessorAppointment,
      Task,
      Tag,
      BodyTag,
      Segment,
    ]),
    IdentityModule,
    NotificationsModule,
  ],
  providers: [
    BodyImport,
    Agreements,
    ConventionSchemes,
    AppointmentDocument,
    AppointmentNotices,
    ProcessingRegister,
    ProcessingRegisterDocument,
    ProcessingTermsVersions,
    ProcessorAppointments,
    AdhesionHeir,
    AdhesionJoiner,
    BodyDuplicates,
    BodyJoins,
    RegisterJoiner,
    DelegationHeir,
    RegisterHeir,
    ActTemplates,
    Adhesions,
    AdhesionActs,
    AdhesionHistory,
    AdhesionProtocol,
    AdhesionQueries,
    AdhesionReminders,
    AdhesionRequesting,
    AdhesionSigners,
    AdhesionSteps,
    Bodies,
    BodyAddresses,
    BodyDelegations,
    BodyGroupings,
    BodyMergers,
    BodyRegister,
    BodyStandings,
    Calendars,
    BodyTimeline,
    CentreProfile,
    Conventions,
    NewSignatory,
    PublicCentres,
    BodyReports,
    Reports,
    Territories,
    YearFigures,
    AdhesionEnding,
    AdhesionNotices,
    SignatoryDays,
    CrmEraser,
    Segments,
    TagHeir,
    Tags,
    CrmRecords,
    Tasks,
    TaskHeir,
    TaskNotices,
  ],
  exports: [
    BodyDuplicates,
    BodyJoins,
    Agreements,
    ConventionSchemes,
    AppointmentDocument,
    ProcessingRegister,
    ProcessingRegisterDocument,
    ProcessingTermsVersions,
    ProcessorAppointments,
    Adhesions,
    AdhesionActs,
    AdhesionQueries,
    AdhesionReminders,
    AdhesionRequesting,
    AdhesionSigners,
    AdhesionSteps,
    Bodies,
    BodyAddresses,
    BodyDelegations,
    BodyGroupings,
    BodyMergers,
    BodyRegister,
    BodyStandings,
    Calendars,
    CentreProfile,
    Conventions,
    PublicCentres,
    Segments,
    Tags,
    Reports,
    Tasks,
    Territories,
  ],
})
export class CrmModule {}
