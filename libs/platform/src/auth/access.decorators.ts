import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#app/contracts';

export const ACCESS = Symbol('ACCESS');

/** `public`: anybody; `session`: whoever is signed in; else the permissions of which the role must have one. */
export type RouteAccess = 'public' | 'session' | readonly Permission[];

/** Who may call a route: every route says it, by this or by {@link Public}. */
export const Allow = (...access: ['session'] | Permission[]) =>
  SetMetadata(ACCESS, access[0] === 'session' ? 'session' : access);

export const Public = () => SetMetadata(ACCESS, 'public');
