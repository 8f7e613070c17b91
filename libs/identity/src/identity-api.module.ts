import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AbsencesController } from './api/absences.controller.js';
import { AccessLinksController } from './api/access-links.controller.js';
import { IdentityProvidersController } from './api/identity-providers.controller.js';
import { MembershipsController } from './api/memberships.controller.js';
import { OwnAccessController } from './api/own-access.controller.js';
import { ProviderSignInController } from './api/provider-sign-in.controller.js';
import { SessionController } from './api/session.controller.js';
import { SecondFactorController } from './api/second-factor.controller.js';
import { SignInIdentitiesController } from './api/sign-in-identities.controller.js';
import { LocalStrategy } from './application/local.strategy.js';
import { IdentityModule } from './identity.module.js';

@Module({
  imports: [PassportModule, IdentityModule],
  controllers: [
    SessionController,
    AccessLinksController,
    SecondFactorController,
    OwnAccessController,
    MembershipsController,
    AbsencesController,
    IdentityProvidersController,
    ProviderSignInController,
    SignInIdentitiesController,
  ],
  providers: [LocalStrategy],
})
export class IdentityApiModule {}
