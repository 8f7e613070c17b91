import { assertListed } from './work.js';

describe('assertListed', () => {
  it('is content with the same names in any order', () => {
    expect(() => assertListed('consumer', ['mail', 'notices'], ['notices', 'mail'])).not.toThrow();
  });

  it.each([
    ['which nobody does', ['mail', 'fax'], ['mail'], 'No provider is marked as the consumer fax'],
    ['which is not listed', ['mail'], ['mail', 'fax'], 'does not name the consumer fax'],
    ['which two do', ['mail'], ['mail', 'mail'], 'Two providers are marked as the consumer mail'],
  ])('names what %s', (_what, listed, marked, message) => {
    expect(() => assertListed('consumer', listed, marked)).toThrow(message);
  });
});
