import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { AbsenceQueries } from './application/absence-queries.js';
import { Absences } from './application/absences.service.js';
import { AccessLinks } from './application/access-links.service.js';
import { MembershipQueries } from './application/membership-queries.js';
import { Memberships } from './application/memberships.service.js';
import { OwnAccess } from './application/own-access.service.js';
import { SecondFactorMails } from './application/second-factor-mails.service.js';
import { SecondFactors } from './application/second-factors.service.js';
import { Sessions } from './application/sessions.service.js';
import { AbsenceNotices } from './jobs/absence-notices.consumer.js';
import { AccessSweep } from './jobs/access-sweep.schedule.js';
import { Invitations } from './jobs/invitations.consumer.js';
import { MembershipCare } from './jobs/membership-care.schedule.js';
import { SecondFactorNotices } from './jobs/second-factor-notices.consumer.js';
import { Absence, Membership, MembershipBody } from './persistence/membership.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Membership, MembershipBody, Absence]), NotificationsModule],
  providers: [
    Sessions,
    OwnAccess,
    SecondFactorMails,
    SecondFactors,
    AccessLinks,
    Memberships,
    MembershipQueries,
    Absences,
    AbsenceQueries,
    Invitations,
    AbsenceNotices,
    SecondFactorNotices,
    MembershipCare,
    AccessSweep,
  ],
  exports: [Sessions, OwnAccess, SecondFactors, AccessLinks, Memberships, MembershipQueries, Absences, AbsenceQueries],
})
export class IdentityModule {}
