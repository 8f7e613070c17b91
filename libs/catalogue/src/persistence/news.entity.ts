import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a centre tells on its public pages. */
@Entity('news')
export class News {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** In its public address; it never changes. */
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text') summary: string;
  @Column('text') bodyText: string;
  /** Null: a draft; to come: scheduled. */
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
