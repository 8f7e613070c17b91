import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { AbsenceQueries } from './application/absence-queries.js';
import { Absences } from './application/absences.service.js';
import { AccessLinks } from './application/access-links.service.js';
import { IdentityProviders } from './application/identity-providers.service.js';
import { MembershipQueries } from './application/membership-queries.js';
import { Memberships } from './application/memberships.service.js';
import { OwnAccess } from './application/own-access.service.js';
import { SecondFactorMails } from './application/second-factor-mails.service.js';
import { SecondFactors } from './application/second-factors.service.js';
import { ProviderConnections } from './application/provider-connections.js';
import { ProviderSignIn } from './application/provider-sign-in.service.js';
import { Sessions } from './application/sessions.service.js';
import { SignInIdentities } from './application/sign-in-identities.service.js';
import { PersonalDataCopies } from './application/personal-data.service.js';
import { PersonErasures } from './application/person-erasures.service.js';
import { AbsenceNotices } from './jobs/absence-notices.consumer.js';
import { AccessSweep } from './jobs/access-sweep.schedule.js';
import { Erasures } from './jobs/erasures.consumer.js';
import { IdentityEraser } from './jobs/identity-eraser.js';
import { IdentityForgetting } from './jobs/identity-forgetting.js';
import { IdentityRecords } from './jobs/identity-records.js';
import { Invitations } from './jobs/invitations.consumer.js';
import { MembershipCare } from './jobs/membership-care.schedule.js';
import { SecondFactorNotices } from './jobs/second-factor-notices.consumer.js';
import { IdentityProvider, SignInIdentity } from './persistence/identity-provider.entity.js';
import { Absence, Erasure, Membership, MembershipBody } from './persistence/membership.entity.js';

@Module({
  imports: [
    DiscoveryModule,
    TypeOrmModule.forFeature([Membership, MembershipBody, Absence, Erasure, IdentityProvider, SignInIdentity]),
    NotificationsModule,
  ],
  providers: [
    Sessions,
    OwnAccess,
    SecondFactorMails,
    SecondFactors,
    AccessLinks,
    Memberships,
    PersonalDataCopies,
    PersonErasures,
    MembershipQueries,
    Absences,
    AbsenceQueries,
    IdentityProviders,
    ProviderConnections,
    ProviderSignIn,
    SignInIdentities,
    Invitations,
    Erasures,
    IdentityEraser,
    IdentityForgetting,
    IdentityRecords,
    AbsenceNotices,
    SecondFactorNotices,
    MembershipCare,
    AccessSweep,
  ],
  exports: [
    Sessions,
    OwnAccess,
    SecondFactors,
    AccessLinks,
    Memberships,
    MembershipQueries,
    PersonalDataCopies,
    PersonErasures,
    Absences,
    AbsenceQueries,
    IdentityProviders,
    ProviderSignIn,
    SignInIdentities,
  ],
})
export class IdentityModule {}
