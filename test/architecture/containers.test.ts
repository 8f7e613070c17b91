import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { loadSettings } from '#app/platform';

const ROOT = resolve(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  image: string;
  command?: string[];
  build?: { target: string };
  environment?: Record<string, string>;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  ports?: string[];
  depends_on?: Record<string, unknown>;
}

const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const dockerfile = read('infra/docker/Dockerfile');
const ours = Object.entries(services).filter(([, { build }]) => build);

/** `${NAME:-value}` as Compose reads it where NAME is not set. */
const substituted = (value: string) => value.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
const environmentOf = ({ environment = {} }: Service) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, substituted(value)]));

/** The instructions of one stage of the Dockerfile. */
function stage(name: string): string {
  const part = dockerfile.split(/^(?=FROM )/m).find((each) => new RegExp(`^FROM .* AS ${name}$`, 'm').test(each));
  if (!part) throw new Error(`The Dockerfile has no stage ${name}`);
  return part;
}

describe('the containers', () => {
  it('are all that the product needs', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['api', 'bucket', 'clamav', 'mailpit', 'migrate', 'minio', 'postgres', 'redis', 'web', 'worker'].sort(),
    );
  });

  it.each(ours.filter(([, { build }]) => build!.target === 'product'))(
    '%s has only settings that exist, and they are valid',
    (_name, service) => {
      const given = environmentOf(service);
      const settings = loadSettings(given);
      for (const name of Object.keys(given)) expect(settings).toHaveProperty(name);
      expect(() => loadSettings({ ...given, NODE_ENV: 'production' })).toThrow('placeholder');
    },
  );

  it.each(ours)('%s runs without rights that it does not need', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    const { target } = service.build!;
    // nginx's unprivileged image says its user itself.
    if (target !== 'web') expect(stage(target)).toMatch(/^USER node$/m);
    else expect(stage(target)).toMatch(/^FROM nginxinc\/nginx-unprivileged:/);
  });

  it.each(ours.filter(([, { command }]) => command))('%s starts a file that the image holds', (_name, { command }) => {
    const [file] = command!;
    const source = file!.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    expect(existsSync(join(ROOT, source))).toBe(true);
    if (!file!.startsWith('dist/')) expect(stage('product')).toContain(file!);
  });

  it('wait for what exists, and are reached from this machine only', () => {
    for (const { depends_on: needs = {} } of Object.values(services))
      for (const name of Object.keys(needs)) expect(services).toHaveProperty(name);
    for (const [name, { ports = [] }] of Object.entries(services))
      for (const port of ports) expect(`${name} ${port}`).toMatch(/ 127\.0\.0\.1:/);
  });

  it('are made from named versions, with files that are there', () => {
    const images = [
      ...Object.values(services)
        .filter(({ build }) => !build)
        .map(({ image }) => image),
      ...[...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image!),
    ];
    for (const image of images) expect(image).toMatch(/:(?!latest$)[\w.-]+$/);
    for (const [, sources] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const source of sources!.split(' '))
        expect({ source, exists: existsSync(join(ROOT, source)) }).toEqual({ source, exists: true });
  });

  it('stand behind a door that knows the API and streams its events', () => {
    const door = read('infra/nginx/default.conf');
    expect(door).toMatch(/server api:3000;/);
    expect(door).toMatch(/location = \/api\/v1\/events \{[^}]*proxy_buffering off;/);
    for (const [, included] of door.matchAll(/include \/etc\/nginx\/(\S+);/g))
      expect(stage('web')).toContain(`infra/nginx/${included!}`);
  });
});
