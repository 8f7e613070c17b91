import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskKind } from '#app/contracts';

/** Something that somebody of the centre has to do, until a day. */
@Entity('task')
export class Task {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: TaskKind;
  @Column('text') title: string;
  @Column('text') note: string;
  @Column('date') dueOn: string;
  @Column('uuid', { nullable: true }) bodyId: string | null;
  /** Where the portal shows what it is about, after the centre's area: `/pec/…`. */
  @Column('text', { nullable: true }) path: string | null;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  /** Null: it came by itself. */
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('uuid', { nullable: true }) doneBy: string | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
