import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SegmentFilters } from './segments.dto.js';

/** A word by which the centre finds bodies again. */
@Entity('tag')
export class Tag {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

@Entity('body_tag')
export class BodyTag {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') bodyId: string;
  @PrimaryColumn('uuid') tagId: string;
  @Column('timestamptz') createdAt: Date;
}

/** A question to the list of bodies, kept under a name: who is in it is answered anew each time. */
@Entity('segment')
export class Segment {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('jsonb') filters: SegmentFilters;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
