import Fraction from 'fraction.js';
import type { FigureUsed, Measure, Tariff } from '#app/contracts';
import { Unpriceable, type BodyInputs } from './inputs.js';
import type { ExactFigure, Figures, Share } from './models/model.js';

/** The figures of a body as one tariff sees them. */
export class BodyFigures implements Figures {
  constructor(
    private readonly tariff: Tariff,
    private readonly body: BodyInputs,
    private readonly shares: ReadonlyMap<number, ReadonlyMap<string, Share>>,
  ) {}

  of(measure: Measure): ExactFigure {
    const used = this.used(measure);
    if (!used) throw this.without(measure);
    const value = new Fraction(used.value);
    if (value.compare(0) < 0) throw this.without(measure);
    return { used, value };
  }

  share(part: number): Share {
    const share = this.shares.get(part)?.get(this.body.bodyId);
    if (!share) throw this.without('units');
    return share;
  }

  private used(measure: Measure): FigureUsed | null {
    if (measure === 'inhabitants' || measure === 'enterprises') return this.body[measure];
    const { serviceId } = this.tariff;
    return (serviceId === null ? undefined : this.body.services[serviceId])?.[measure] ?? null;
  }

  private without(missing: Measure | 'units'): Unpriceable {
    const { id, serviceId } = this.tariff;
    return new Unpriceable([{ tariffId: id, serviceId, bodyId: this.body.bodyId, missing }]);
  }
}
