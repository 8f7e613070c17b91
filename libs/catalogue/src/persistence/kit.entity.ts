import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KitChoice, KitImportStatus } from '#app/contracts';

/** Chosen services of this centre, which others may start from. */
@Entity('kit')
export class Kit {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text') description: string;
  /** Number of the newest release. */
  @Column('integer') release: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') releasedAt: Date;
  @Column('integer') version: number;
}

/** A sheet as it stands in one release of a kit. Versions never change, so a release is packed the same whenever it is. */
@Entity('kit_service')
export class KitService {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') kitId: string;
  @Column('integer') release: number;
  @Column('uuid') serviceVersionId: string;
  @Column('timestamptz') releasedAt: Date;
}

/** A kit of another centre that came in. Its content stays in the archive, which is attached. */
@Entity('kit_import')
export class KitImport {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') fileId: string;
  /** Of the centre that packed it, as are the kit's title and release. */
  @Column('uuid') kitId: string;
  @Column('text') title: string;
  @Column('integer') release: number;
  @Column('uuid') sourceId: string;
  @Column('text') sourceSlug: string;
  @Column('text') sourceName: string;
  @Column('timestamptz') packedAt: Date;
  @Column('integer') services: number;
  @Column('text') status: KitImportStatus;
  /** What was done with each code, once applied, and the service that it led to. */
  @Column('jsonb') outcomes: Record<string, { choice: KitChoice; serviceId: string | null }>;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) appliedAt: Date | null;
  @Column('integer') version: number;
}

/** Where a service was taken from the last time. */
@Entity('kit_origin')
export class KitOrigin {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') serviceId: string;
  @Column('uuid') importId: string;
  @Column('uuid') sourceId: string;
  @Column('text') sourceSlug: string;
  @Column('text') sourceName: string;
  @Column('uuid') kitId: string;
  @Column('text') kitTitle: string;
  @Column('integer') release: number;
  /** That the service has at its source; here it may have another one. */
  @Column('text') code: string;
  @Column('text') contentHash: string;
  @Column('timestamptz') importedAt: Date;
  @Column('integer') version: number;
}
