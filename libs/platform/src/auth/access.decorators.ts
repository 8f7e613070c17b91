import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#app/contracts';

export const ACCESS = Symbol('ACCESS');

/**
 * `public`: anybody; `session`: whoever is signed in; `any_session`: also who still has to show a
 * second factor; else the permissions of which the role must have one.
 */
export type RouteAccess = 'public' | 'session' | 'any_session' | readonly Permission[];

/** Who may call a route: every route says it, by this or by {@link Public}. */
export const Allow = (...access: ['session'] | ['any_session'] | Permission[]) =>
  SetMetadata(ACCESS, access[0] === 'session' || access[0] === 'any_session' ? access[0] : access);

export const Public = () => SetMetadata(ACCESS, 'public');

/** Metadata key of {@link VerifiedWithin}. */
export const VERIFIED_WITHIN = Symbol('VERIFIED_WITHIN');

/**
 * The first thing that this changing route does with anything outside its own memory is its transaction, which verifies
 * the session as every transaction does: it is not verified once more beforehand. For routes that are used all day.
 */
export const VerifiedWithin = () => SetMetadata(VERIFIED_WITHIN, true);
