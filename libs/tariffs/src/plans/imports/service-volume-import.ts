import type { VolumeMeasure } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Imports,
  notFoundField,
  type CellError,
  type ImportTarget,
  type RowVerdict,
  type Transaction,
  type Written,
} from '#app/platform';
import { centsOf } from '../../domain/pricing/index.js';
import { ServiceVolumes } from '../application/service-volumes.service.js';
import { bodiesNamed } from './named-bodies.js';
import { ServiceVolumeRow, VOLUME_COLUMNS } from './rows.js';

interface Standing {
  id: string;
  bodyId: string;
  serviceId: string;
  year: number;
  measure: VolumeMeasure;
  value: string;
  source: string;
  version: number;
}
interface WrittenVolume extends Written {
  version: number;
  before: Pick<Standing, 'value' | 'source'> | null;
}
/** Where a row belongs. */
interface Place {
  bodyId: string;
  serviceId: string;
}

const SERVICES = 'SELECT id, code FROM service WHERE code = ANY ($1)';
const STANDING = `SELECT id, body_id AS "bodyId", service_id AS "serviceId", year, measure, value::text, source, version
  FROM service_volume WHERE body_id = ANY ($1)`;
const isSame = (row: ServiceVolumeRow, { value, source }: Standing) =>
  centsOf(row.value) === centsOf(value) && row.source === source;

/** What bodies used of services, from a file. */
@Imports('service-volumes')
export class ServiceVolumeImport implements ImportTarget<ServiceVolumeRow> {
  readonly permission = 'tariffs.edit';
  readonly fileName = { it: 'quantita-usate-da-importare', en: 'quantities-used-to-import' };
  readonly columns = VOLUME_COLUMNS;
  readonly rowType = ServiceVolumeRow;

  constructor(private readonly volumes: ServiceVolumes) {}

  async examine(tx: Transaction, rows: readonly ServiceVolumeRow[]): Promise<RowVerdict[]> {
    const placeOf = await this.places(tx, rows);
    const places = rows.map(placeOf);
    const standing = await this.standing(tx, places);
    const seen = new Set<string>();
    return rows.map((row, index): RowVerdict => {
      const { bodyId, serviceId } = places[index]!;
      if (!bodyId) return wrong('body', 'not_found');
      if (!serviceId) return wrong('service', 'not_found');
      const mark = [bodyId, serviceId, row.measure, row.year].join(' ');
      if (seen.has(mark)) return wrong('year', 'in_use');
      seen.add(mark);
      const known = standing.find(isAt({ bodyId, serviceId }, row));
      if (!known) return { effect: 'create' };
      return { effect: isSame(row, known) ? 'same' : 'update' };
    });
  }

  async apply(tx: Transaction, row: ServiceVolumeRow): Promise<WrittenVolume> {
    const { bodyId, serviceId } = (await this.places(tx, [row]))(row);
    if (!bodyId) throw notFoundField('body');
    if (!serviceId) throw notFoundField('service');
    const known = (await this.standing(tx, [{ bodyId }])).find(isAt({ bodyId, serviceId }, row));
    const { year, measure, value, source } = row;
    if (!known) {
      const id = newId();
      await this.volumes.insert(tx, id, { bodyId, serviceId, year, measure, value, source });
      return { effect: 'create', id, version: 1, before: null };
    }
    const { id, version } = known;
    if (isSame(row, known)) return { effect: 'same', id, version, before: null };
    await this.volumes.changeIn(tx, id, version, { value, source });
    return { effect: 'update', id, version: version + 1, before: { value: known.value, source: known.source } };
  }

  /** What somebody corrected since then stays. */
  async undo(tx: Transaction, written: Written): Promise<boolean> {
    const { id, version, before, effect } = written as WrittenVolume;
    if (effect === 'same') return true;
    const [now] = await tx.query<{ version: number }>('SELECT version FROM service_volume WHERE id = $1 FOR UPDATE', [
      id,
    ]);
    if (now?.version !== version) return false;
    if (before) await this.volumes.changeIn(tx, id, version, before);
    else await this.volumes.removeIn(tx, id, version);
    return true;
  }

  private async places(
    tx: Transaction,
    rows: readonly ServiceVolumeRow[],
  ): Promise<(row: ServiceVolumeRow) => Partial<Place>> {
    const bodyOf = await bodiesNamed(
      tx,
      rows.map(({ body }) => body),
    );
    const codes = [...new Set(rows.map(({ service }) => service.toLowerCase()))];
    const services = await tx.query<{ id: string; code: string }>(SERVICES, [codes]);
    return ({ body, service }) => ({
      bodyId: bodyOf(body),
      serviceId: services.find(({ code }) => code === service.toLowerCase())?.id,
    });
  }

  private standing(tx: Transaction, places: readonly Partial<Place>[]): Promise<Standing[]> {
    return tx.query<Standing>(STANDING, [places.flatMap(({ bodyId }) => bodyId ?? [])]);
  }
}

const isAt =
  ({ bodyId, serviceId }: Place, { measure, year }: ServiceVolumeRow) =>
  (each: Standing) =>
    each.bodyId === bodyId && each.serviceId === serviceId && each.measure === measure && each.year === year;
const wrong = (column: string, code: CellError['code']): RowVerdict => ({ errors: [{ column, code }] });
