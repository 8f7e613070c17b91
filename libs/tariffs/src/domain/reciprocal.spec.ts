import { mutual, totals } from './example-costs.js';

describe('supports that serve each other', () => {
  it('reciprocal: as many equations as supports', () => {
    expect(totals(mutual('reciprocal'))).toEqual({ a: 37_987_755, b: 33_612_245 });
  });

  it('step-down: 600,000 to 20, 30, 50; then 236,000 to 80, 10', () => {
    expect(totals(mutual('step_down'))).toEqual({ a: 38_977_778, b: 32_622_222 });
  });

  it('direct: 600,000 to 30, 50 and 116,000 to 80, 10', () => {
    expect(totals(mutual('direct'))).toEqual({ a: 32_811_111, b: 38_788_889 });
  });
});
