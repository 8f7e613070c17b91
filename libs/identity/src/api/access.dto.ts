import {
  ACCESS_LINK_PURPOSES,
  LIMITS,
  PERMISSIONS,
  ROLES,
  SESSION_KINDS,
  type AccessLinkPurpose,
  type Permission,
  type Role,
  type SessionKind,
} from '#app/contracts';
import { Bool, Code, Codes, Day, Email, Instant, Nested, NestedList, Secret, Text, Uuid } from '#app/platform';
import { CODE_LENGTH } from './code-length.js';
import { CentreRef } from './session.dto.js';

/** Long enough for what can be typed or pasted; a token of ours has 43 signs. */
const TOKEN_LENGTH = 200;

export class LinkRequest {
  @Email({ example: 'nome.cognome@comune.example.org' }) email: string;
}

export class LinkToken {
  @Text({ max: TOKEN_LENGTH, description: 'What stands behind the # of the link' }) token: string;
}

export class RedeemedLink extends LinkToken {
  @Secret({
    optional: true,
    min: LIMITS.passwordMin,
    max: LIMITS.password,
    description: 'The new password: needed to reset one, possible with the first invitation',
  })
  password?: string;
  @Text({
    optional: true,
    max: CODE_LENGTH,
    description: 'Six digits of the app or a recovery code, for who has a second factor',
  })
  code?: string;
}

export class AccessLink {
  @Code(ACCESS_LINK_PURPOSES, 'AccessLinkPurpose') purpose: AccessLinkPurpose;
  @Text({ max: LIMITS.name }) displayName: string;
  @Email() email: string;
  @Nested(() => CentreRef, { nullable: true }) centre: CentreRef | null;
  @Instant() expiresAt: string;
  @Bool({ description: 'Whether the person has chosen a password before' }) hasPassword: boolean;
  @Bool({ description: 'Whether a code of the second factor is needed, too' }) asksForCode: boolean;
}

export class Profile {
  @Text({ max: LIMITS.name }) displayName: string;
  @Email() email: string;
  @Bool() hasPassword: boolean;
  @Instant({ nullable: true, description: 'The sign-in before this session’s' }) lastSignInAt: string | null;
}

export class PasswordChange {
  @Secret({ optional: true, max: LIMITS.password, description: 'Needed where one is set' }) currentPassword?: string;
  @Secret({ min: LIMITS.passwordMin, max: LIMITS.password }) newPassword: string;
}

export class SessionEntry {
  @Uuid() id: string;
  @Code(SESSION_KINDS, 'SessionKind') kind: SessionKind;
  @Text({ nullable: true, max: 300 }) userAgent: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) lastUsedAt: string | null;
  @Instant() expiresAt: string;
  @Bool({ description: 'The session that asks' }) current: boolean;
}

export class SessionList {
  @NestedList(() => SessionEntry, { maxItems: 200 }) sessions: SessionEntry[];
}

export class ApiToken {
  @Uuid() id: string;
  @Text({ max: LIMITS.tokenName }) name: string;
  @Codes(PERMISSIONS, 'Permission', { description: 'What it may do, as far as the role may' }) scopes: Permission[];
  @Code(ROLES, 'Role') role: Role;
  @Text({ nullable: true, max: LIMITS.name }) centreName: string | null;
  @Instant() createdAt: string;
  @Instant() expiresAt: string;
  @Instant({ nullable: true }) lastUsedAt: string | null;
}

export class ApiTokenList {
  @NestedList(() => ApiToken, { maxItems: 200 }) tokens: ApiToken[];
}

export class NewApiToken {
  @Text({ max: LIMITS.tokenName, example: 'Esportazione notturna' }) name: string;
  @Codes(PERMISSIONS, 'Permission', { description: 'At least one, of the permissions of the present role' })
  scopes: Permission[];
  @Day({ description: 'The last day on which it works, within a year' }) expiresOn: string;
}

export class ApiTokenCreated extends ApiToken {
  @Text({ max: TOKEN_LENGTH, description: 'Shown this once' }) token: string;
}
