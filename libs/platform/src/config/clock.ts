import { Injectable } from '@nestjs/common';

/** The only source of the present moment: business code reads it from its context. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
