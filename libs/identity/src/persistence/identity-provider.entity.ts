import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentityMatch } from '#app/contracts';

/** An OpenID Connect provider by which a centre's people may sign in. */
@Entity('identity_provider')
export class IdentityProvider {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** What stands on the button. */
  @Column('text') label: string;
  /** The place of the button. */
  @Column('integer') position: number;
  @Column('text') issuer: string;
  @Column('text') clientId: string;
  /** Sealed for `identity-provider/<id>`; a public client has none. */
  @Column('bytea', { nullable: true }) clientSecret: Buffer | null;
  @Column('text') scopes: string;
  @Column('text') matchBy: IdentityMatch;
  /** The claim that carries the codice fiscale, or the identifier. */
  @Column('text') claim: string;
  /** The levels of authentication that are asked for, one of which must come back. */
  @Column('text', { nullable: true }) acrValues: string | null;
  @Column('boolean') trustedSecondFactor: boolean;
  @Column('boolean') enabled: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** By what a provider's word means the person of a membership: a codice fiscale, or an identifier at one provider. */
@Entity('sign_in_identity')
export class SignInIdentity {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  /** Null for a codice fiscale, which every provider means. */
  @Column('uuid', { nullable: true }) providerId: string | null;
  @Column('bytea') fingerprint: Buffer;
  @Column('timestamptz') createdAt: Date;
}
