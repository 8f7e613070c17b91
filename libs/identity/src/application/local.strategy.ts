import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { SecondFactors } from './second-factors.service.js';
import { Sessions } from './sessions.service.js';

/** What passport leaves on the request: who signed in, and whether with a second factor. */
export interface SignedIn {
  personId: string;
  strong: boolean;
}

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  async validate(request: Request, email: string, password: string): Promise<SignedIn> {
    const personId = await this.sessions.authenticate(request.ctx!, email, password, request.ip ?? 'unknown');
    const { code } = request.body as { code?: string };
    return { personId, strong: await this.factors.prove(request.ctx!, personId, email.trim().toLowerCase(), code) };
  }
}
