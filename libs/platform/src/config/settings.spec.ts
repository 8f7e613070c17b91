import { loadSettings } from './settings.js';

const DATABASE_URL = 'postgres://cdc_app:k3Jx9@db:5432/casa';
const SECRETS_KEY = 'uYb0v6m1wq3Z8fT5kN2rJ7xD4cG9hL6p';
const production = { NODE_ENV: 'production', DATABASE_URL, SECRETS_KEY, PUBLIC_URL: 'https://casa.example.org/' };

describe('loadSettings', () => {
  it('has sensible values for all but the database', () => {
    expect(loadSettings({ DATABASE_URL })).toMatchObject({
      NODE_ENV: 'development',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_POOL: 10,
      QUEUES: 'all',
      DATA_DIR: '.data',
      DEMO: false,
      TEST_CLOCK: false,
      TRUST_PROXY: 0,
      RATE_LIMIT: 600,
    });
  });

  it('measures nothing outside and sends no traces unless it is told where', () => {
    const settings = loadSettings({ DATABASE_URL, METRICS_PORT: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' });
    expect(settings).toMatchObject({ METRICS_HOST: '127.0.0.1' });
    expect(settings.METRICS_PORT).toBeUndefined();
    expect(settings.OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
    expect(settings.LOG_FORMAT).toBeUndefined();
    expect(loadSettings({ DATABASE_URL, METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })).toMatchObject({
      METRICS_PORT: 9464,
      METRICS_HOST: '0.0.0.0',
    });
  });

  it('takes what is empty as absent', () => {
    const settings = loadSettings({ DATABASE_URL, REDIS_URL: '', SMTP_URL: '', PORT: '', DEMO: '' });
    expect(settings.REDIS_URL).toBeUndefined();
    expect(settings.SMTP_URL).toBeUndefined();
    expect(settings.PORT).toBe(3000);
  });

  it('reads numbers and switches, and drops the slash at the end of the address', () => {
    expect(loadSettings({ ...production, PORT: '8080', DEMO: '1', TRUST_PROXY: '2' })).toMatchObject({
      PORT: 8080,
      DEMO: true,
      TRUST_PROXY: 2,
      PUBLIC_URL: 'https://casa.example.org',
    });
    expect(loadSettings({ DATABASE_URL, PORT: '4000' }).PUBLIC_URL).toBe('http://localhost:4000');
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['DATABASE_URL', {}],
    ['DATABASE_URL', { DATABASE_URL: '' }],
    ['PORT', { DATABASE_URL, PORT: 'http' }],
    ['PORT', { DATABASE_URL, PORT: '70000' }],
    ['PUBLIC_URL', { DATABASE_URL, PUBLIC_URL: 'casa.example.org' }],
    ['DEMO', { DATABASE_URL, DEMO: 'yes' }],
    ['NODE_ENV', { DATABASE_URL, NODE_ENV: 'prod' }],
    ['DATABASE_POOL', { DATABASE_URL, DATABASE_POOL: '1' }],
    ['RATE_LIMIT', { DATABASE_URL, RATE_LIMIT: '0' }],
    ['SECRETS_KEY', { DATABASE_URL, SECRETS_KEY: 'short' }],
    ['LOG_FORMAT', { DATABASE_URL, LOG_FORMAT: 'xml' }],
    ['METRICS_PORT', { DATABASE_URL, METRICS_PORT: '70000' }],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', { DATABASE_URL, OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }],
  ])('names %s when it is missing or wrong', (name, env) => {
    expect(() => loadSettings(env)).toThrow(new RegExp(`missing or wrong:\n  ${name}:`));
  });

  it('names every wrong setting at once', () => {
    expect(() => loadSettings({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT:[\s\S]*DATABASE_URL:[\s\S]*DEMO:/);
  });

  describe('in production', () => {
    it('starts with real secrets', () => {
      expect(loadSettings(production).NODE_ENV).toBe('production');
    });

    it('needs the address that people see', () => {
      expect(() => loadSettings({ NODE_ENV: 'production', DATABASE_URL, SECRETS_KEY })).toThrow(
        'PUBLIC_URL is missing',
      );
    });

    it('tells the real time', () => {
      expect(loadSettings({ DATABASE_URL, TEST_CLOCK: '1' }).TEST_CLOCK).toBe(true);
      expect(() => loadSettings({ ...production, TEST_CLOCK: '1' })).toThrow('TEST_CLOCK');
    });

    it.each<[string, NodeJS.ProcessEnv]>([
      ['DATABASE_URL', { DATABASE_URL: 'postgres://cdc_app:postgres@db/casa' }],
      ['DATABASE_URL', { DATABASE_URL: 'postgres://cdc_app:ChangeMe@db/casa' }],
      ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'postgres://cdc_migrator:change%2Dme@db/casa' }],
      ['SMTP_URL', { SMTP_URL: 'smtp://casa:password@mail' }],
      ['SECRETS_KEY', { SECRETS_KEY: undefined }],
      ['S3_SECRET_ACCESS_KEY', { S3_SECRET_ACCESS_KEY: 'minioadmin' }],
    ])('refuses a placeholder and names %s, not the secret', (name, env) => {
      const start = () => loadSettings({ ...production, ...env });
      expect(start).toThrow(new RegExp(`placeholder.*${name}$`));
      expect(start).not.toThrow(/db\/casa|minioadmin/);
    });

    it('names every placeholder at once, and lets development keep them', () => {
      const env = { DATABASE_URL: 'postgres://a:secret@db/casa', SMTP_URL: 'smtp://a:secret@mail' };
      expect(() => loadSettings({ ...production, ...env })).toThrow('DATABASE_URL, SMTP_URL');
      expect(loadSettings({ ...env }).SMTP_URL).toBe(env.SMTP_URL);
    });

    it.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL'])('names %s when it is no address', (name) => {
      expect(() => loadSettings({ ...production, [name]: 'not an address' })).toThrow(name);
    });
  });
});
