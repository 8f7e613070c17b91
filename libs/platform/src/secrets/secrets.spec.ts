import { loadSettings } from '../config/settings.js';
import { Secrets } from './secrets.service.js';

const DATABASE_URL = 'postgres://cdc_app:k3Jx9@db:5432/casa';
const OLD = 'the key of last year, thirty-two signs';
const NEW = 'the key of this year, thirty-two signs';
const secrets = (SECRETS_KEY: string, SECRETS_KEY_PREVIOUS?: string) =>
  new Secrets(loadSettings({ DATABASE_URL, SECRETS_KEY, SECRETS_KEY_PREVIOUS }));

describe('Secrets', () => {
  it('opens what it sealed, and seals the same value differently each time', () => {
    const sealed = secrets(OLD).seal('JBSWY3DPEHPK3PXP', 'second-factor/1');
    expect(secrets(OLD).open(sealed, 'second-factor/1')).toBe('JBSWY3DPEHPK3PXP');
    expect(sealed.toString('latin1')).not.toContain('JBSWY3DPEHPK3PXP');
    expect(secrets(OLD).seal('JBSWY3DPEHPK3PXP', 'second-factor/1')).not.toEqual(sealed);
  });

  it('opens nothing in another place, nothing that was touched, nothing under another key', () => {
    const sealed = secrets(OLD).seal('un segreto', 'second-factor/1');
    expect(() => secrets(OLD).open(sealed, 'second-factor/2')).toThrow('second-factor/2');
    for (let byte = 0; byte < sealed.length; byte++) {
      const touched = Buffer.from(sealed);
      touched[byte]! ^= 1;
      expect(() => secrets(OLD).open(touched, 'second-factor/1')).toThrow();
    }
    expect(() => secrets(NEW).open(sealed, 'second-factor/1')).toThrow('SECRETS_KEY');
    expect(() => secrets(OLD).open(Buffer.alloc(3), 'second-factor/1')).toThrow();
  });

  it('opens what was sealed under the previous key', () => {
    const sealed = secrets(OLD).seal('un segreto', 'client/1');
    expect(secrets(NEW, OLD).open(sealed, 'client/1')).toBe('un segreto');
  });

  it('knows a value again in its place, under both keys', () => {
    const [before] = secrets(OLD).fingerprints('RSSMRA80A01H501U', 'tenant/1');
    expect(secrets(NEW, OLD).fingerprints('RSSMRA80A01H501U', 'tenant/1')[1]).toEqual(before);
    expect(secrets(NEW).fingerprints('RSSMRA80A01H501U', 'tenant/1')).not.toContainEqual(before);
    expect(secrets(OLD).fingerprints('RSSMRA80A01H501U', 'tenant/2')).not.toContainEqual(before);
    expect(secrets(OLD).fingerprints('RSSMRA80A01H501V', 'tenant/1')).not.toContainEqual(before);
  });
});
