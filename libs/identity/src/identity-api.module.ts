import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { MembershipsController } from './api/memberships.controller.js';
import { SessionController } from './api/session.controller.js';
import { LocalStrategy } from './application/local.strategy.js';
import { Sessions } from './application/sessions.service.js';

@Module({
  imports: [PassportModule],
  controllers: [SessionController, MembershipsController],
  providers: [Sessions, LocalStrategy],
})
export class IdentityApiModule {}
