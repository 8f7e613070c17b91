import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JoinedField } from '#app/contracts';

/** Two bodies that look alike and are two, as somebody said. */
@Entity('body_distinction')
export class BodyDistinction {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') firstId: string;
  @Column('uuid') secondId: string;
  @Column('uuid') decidedBy: string;
  @Column('timestamptz') decidedAt: Date;
}

/** A record that was another's double, under the id that it had: what it said at the end, and who has what it had. */
@Entity('body_joining')
export class BodyJoining {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') keptId: string;
  @Column('jsonb') sheet: JoinedSheet;
  @Column('uuid') joinedBy: string;
  @Column('timestamptz') joinedAt: Date;
}

export type JoinedSheet = { name: string } & Partial<Record<JoinedField, string | null>>;
