import { centreOf, providerAddress } from './sign-in-ways.js';

describe('whose sign-in page it is', () => {
  it.each([
    ['centro=provincia-di-brescia', 'provincia-di-brescia'],
    ['next=/provincia-di-brescia/area/richieste?p=2', 'provincia-di-brescia'],
    ['next=/provincia-di-brescia/area', 'provincia-di-brescia'],
    ['centro=alfa&next=/beta/area', 'alfa'],
    ['next=/rete/area', null],
    ['next=/provincia-di-brescia/servizi', null],
    ['next=/alfa/areale', null],
    ['centro=../x', null],
    ['', null],
  ])('«%s» → %s', (search, slug) => {
    expect(centreOf(new URLSearchParams(search))).toBe(slug);
  });

  it('the page to go on with is carried along', () => {
    expect(providerAddress('alfa', 'id', '/alfa/area?p=2')).toBe(
      '/api/v1/centres/alfa/identity-providers/id/sign-in?next=%2Falfa%2Farea%3Fp%3D2',
    );
    expect(providerAddress('alfa', 'id', null)).toBe('/api/v1/centres/alfa/identity-providers/id/sign-in');
  });
});
