import type Fraction from 'fraction.js';
import type { DueStep, FigureUsed, Measure } from '#app/contracts';

/** A figure with its value as an exact number. */
export interface ExactFigure {
  used: FigureUsed;
  value: Fraction;
}

/** The figures of one body for one tariff. */
export interface Figures {
  /** @throws Unpriceable where the body has none, or it is less than zero */
  of(measure: Measure): ExactFigure;
  /** What falls upon the body of a cost that all share, by the place of the part in its tariff. */
  share(part: number): Share;
}

/** Euros; what they were made of, for the explanation. */
export interface Priced {
  amount: Fraction;
  steps: DueStep[];
}

export interface Share extends Priced {
  steps: [DueStep & { step: 'cost_share' }];
}

/** One way to make a price. They know no body and no service, only figures. */
export interface Model {
  /** For a whole year, not rounded. @throws Unpriceable */
  price(figures: Figures, part: number): Priced;
}
