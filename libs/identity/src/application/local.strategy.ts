import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { Sessions } from './sessions.service.js';

/** What passport leaves on the request: the id of the person who signed in. */
export interface SignedIn {
  personId: string;
}

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: Sessions) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  async validate(request: Request, email: string, password: string): Promise<SignedIn> {
    const personId = await this.sessions.authenticate(request.ctx!, email, password, request.ip ?? 'unknown');
    return { personId };
  }
}
