import { LIMITS } from '#app/contracts';
import { CODE_LENGTH } from './code-length.js';
import { Bool, Instant, Int, Matching, Secret, Text, Texts } from '#app/platform';

const SECRET = /^[A-Z2-7]{32}$/;

export class SecondFactor {
  @Instant({ nullable: true, description: 'Since when codes are asked for; null where it is off' })
  enabledAt: string | null;
  @Int({ min: 0, max: 10 }) recoveryCodesLeft: number;
  @Instant({ nullable: true }) recoveryCodesMadeAt: string | null;
  @Bool({
    description: 'Whether switching it on asks for the password: the session is older than a quarter of an hour',
  })
  needsPassword: boolean;
}

export class SecondFactorProposal {
  @Matching(SECRET, { max: 32, description: 'Base 32' }) secret: string;
  @Text({ max: 500, description: 'The same for an app: otpauth://totp/…' }) uri: string;
  @Text({ max: 20_000, description: 'The same as a QR code: the address of a picture, data:image/svg+xml…' })
  qrCode: string;
}

export class SecondFactorCode {
  @Text({ max: CODE_LENGTH, description: 'Six digits of the app, or a recovery code' }) code: string;
}

export class EnableSecondFactor {
  @Matching(SECRET, { max: 32, description: 'The proposed one' }) secret: string;
  @Text({ max: CODE_LENGTH, description: 'The six digits that the app shows now' }) code: string;
  @Secret({ optional: true, max: LIMITS.password, description: 'Where it is needed' }) password?: string;
}

/** One of the two. */
export class SecondFactorProof {
  @Secret({ optional: true, max: LIMITS.password }) password?: string;
  @Text({ optional: true, max: CODE_LENGTH, description: 'Six digits of the app, or a recovery code' }) code?: string;
}

export class RecoveryCodes {
  @Texts({ max: CODE_LENGTH, maxItems: 10, description: 'Shown this once; each is good for one use' })
  recoveryCodes: string[];
}
