import {
  ACCESS_LEVELS,
  LIMITS,
  PERMISSIONS,
  ROLES,
  type AccessLevel,
  type Permission,
  type Role,
} from '#app/contracts';
import { SECOND_FACTOR_STEPS, type SecondFactorStep } from '../domain/second-factor-steps.js';
import { CODE_LENGTH } from './code-length.js';
import { Code, Codes, Email, Instant, Nested, NestedList, Secret, Slug, Text, Uuid } from '#app/platform';

export class Credentials {
  @Email({ example: 'nome.cognome@comune.example.org' }) email: string;
  @Secret({ max: LIMITS.password }) password: string;
  @Text({
    optional: true,
    max: CODE_LENGTH,
    description:
      'Six digits of the app or a recovery code, for who has a second factor: asked for by second_factor_required',
  })
  code?: string;
}

export class AccessToken {
  @Text({ max: 100 }) accessToken: string;
  @Code(['Bearer'], 'TokenType') tokenType: 'Bearer';
  @Instant() expiresAt: string;
}

export class NamedRef {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class CentreRef {
  @Slug() slug: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class NetworkRef {
  @Text({ max: LIMITS.name }) name: string;
}

export class SessionMembershipView {
  @Uuid() id: string;
  @Code(ROLES, 'Role') role: Role;
  @Code(ACCESS_LEVELS, 'AccessLevel') access: AccessLevel;
  @Nested(() => CentreRef, { nullable: true }) centre: CentreRef | null;
  @Nested(() => NetworkRef, { nullable: true }) network: NetworkRef | null;
  @NestedList(() => NamedRef, { maxItems: 500 }) bodies: NamedRef[];
}

export class PersonView {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @Email() email: string;
}

export class SessionProviderView {
  @Uuid() id: string;
  @Text({ max: LIMITS.providerLabel }) label: string;
}

export class Session {
  @Nested(() => PersonView) person: PersonView;
  @Nested(() => SessionMembershipView, { description: 'In which role the session acts' })
  membership: SessionMembershipView;
  @NestedList(() => SessionMembershipView, { maxItems: 100, description: 'All roles of the person' })
  memberships: SessionMembershipView[];
  @Codes(PERMISSIONS, 'Permission') permissions: readonly Permission[];
  @Nested(() => SessionProviderView, {
    nullable: true,
    description: 'The centre’s identity provider that opened the session, which does not leave the centre',
  })
  provider: SessionProviderView | null;
  @Instant() expiresAt: string;
  @Code(SECOND_FACTOR_STEPS, 'SecondFactorStep', {
    nullable: true,
    description:
      'What has to be done before anything else: show the second factor (`code`), or switch one on, because the role asks for it (`enrolment`)',
  })
  secondFactorNeeded: SecondFactorStep | null;
}

export class SwitchMembership {
  @Uuid() membershipId: string;
}
