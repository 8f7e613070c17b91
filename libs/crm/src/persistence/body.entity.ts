import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyGroupingKind, BodyPastKind, BodyType, FigureKind, OfficeKind } from '#app/contracts';

/** A municipality, a union, another public body that the centre serves. Its identifiers and its name may change. */
@Entity('body')
export class Body {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') type: BodyType;
  @Column('text') name: string;
  @Column('text') province: string;
  @Column('text', { nullable: true }) istatCode: string | null;
  @Column('text', { nullable: true }) cadastralCode: string | null;
  @Column('text', { nullable: true }) ipaCode: string | null;
  @Column('text', { nullable: true }) taxCode: string | null;
  @Column('text', { nullable: true }) vatNumber: string | null;
  /** Codice univoco ufficio. */
  @Column('text', { nullable: true }) officeCode: string | null;
  @Column('text', { nullable: true }) pec: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  /** Who took over what this body had when it was merged. */
  @Column('uuid', { nullable: true }) successorId: string | null;
  /** The law or the act of the merger. */
  @Column('text', { nullable: true }) successionAct: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** What a body was called or numbered by, until it changed. */
@Entity('body_past')
export class BodyPast {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: BodyPastKind;
  @Column('text') value: string;
  @Column('date', { nullable: true }) validFrom: string | null;
  /** The last day on which it was right. */
  @Column('date') validTo: string;
  /** Of a record that was joined to this one: no change, but another way to find it. */
  @Column('uuid', { nullable: true }) joiningId: string | null;
  @Column('timestamptz') createdAt: Date;
}

/** One body as the member of another, from when to when. */
@Entity('body_grouping')
export class BodyGrouping {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** The associated form, or the lead body of a project. */
  @Column('uuid') headId: string;
  /** The member. */
  @Column('uuid') bodyId: string;
  @Column('text') kind: BodyGroupingKind;
  /** Of a project. */
  @Column('text', { nullable: true }) title: string | null;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) act: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A figure of a year, as its source published it. */
@Entity('body_figure')
export class BodyFigure {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: FigureKind;
  @Column('integer') year: number;
  @Column('bigint') value: string;
  @Column('text') source: string;
}

/** Who holds an office of a body, from when to when. */
@Entity('body_office')
export class BodyOffice {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: OfficeKind;
  @Column('text') personName: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  /** Facente funzione. */
  @Column('boolean') acting: boolean;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  /** The act by which the office was given. */
  @Column('text', { nullable: true }) act: string | null;
  /** Of who signs: the day from which their signature was asked for where one was missing. */
  @Column('date', { nullable: true }) announcedOn: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
