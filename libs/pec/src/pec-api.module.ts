import { Module } from '@nestjs/common';
import { PecAccountsController } from './api/pec-accounts.controller.js';
import { PecIncomingController } from './api/pec-incoming.controller.js';
import { PecMessagesController } from './api/pec-messages.controller.js';
import { PecModule } from './pec.module.js';

@Module({ imports: [PecModule], controllers: [PecAccountsController, PecMessagesController, PecIncomingController] })
export class PecApiModule {}
