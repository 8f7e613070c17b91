import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadSettings } from '../config/settings.js';
import { isLoopback, isPublic } from './addresses.js';
import { Outbound, OutboundRefused } from './outbound.service.js';

const outbound = (production: boolean, hosts = '') =>
  new Outbound(
    loadSettings({
      DATABASE_URL: 'postgres://cdc_app:k3Jx9@db:5432/casa',
      SECRETS_KEY: 'a key of thirty-two signs, at least',
      PUBLIC_URL: 'https://casa.example.org',
      NODE_ENV: production ? 'production' : 'test',
      OUTBOUND_PRIVATE_HOSTS: hosts,
    }),
  );
const get = { method: 'GET', headers: {} };

describe('addresses', () => {
  it.each(['8.8.8.8', '151.101.1.140', '2a00:1450:4002:410::200e'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it('knows the own machine', () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '::1']) expect(isLoopback(address)).toBe(true);
    for (const address of ['10.0.0.1', '8.8.8.8', '::ffff:10.0.0.1', 'localhost'])
      expect(isLoopback(address)).toBe(false);
  });
});

describe('in production', () => {
  it.each([
    'http://idp.example.org',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest',
    'https://[::ffff:10.0.0.1]/',
    'http://localhost/',
    'https://user:secret@idp.example.org/',
    'file:///etc/passwd',
    'idp.example.org',
  ])('%s is refused by its look', async (address) => {
    expect(outbound(true).refusal(address)).toBeDefined();
    await expect(outbound(true).fetch(address, get)).rejects.toThrow(OutboundRefused);
  });

  it('a name that means a private address is refused where the connection is made', async () => {
    expect(outbound(true).refusal('https://localhost:1/')).toBeUndefined();
    await expect(outbound(true).fetch('https://localhost:1/', get)).rejects.toThrow(OutboundRefused);
  });

  it('who runs the system may name hosts inside the network', () => {
    const named = outbound(true, 'sso.provincia.example.org, 10.0.0.7');
    expect(named.refusal('https://10.0.0.7/')).toBeUndefined();
    expect(named.refusal('https://10.0.0.8/')).toBeDefined();
    expect(named.refusal('http://10.0.0.7/')).toBeDefined();
  });
});

describe('elsewhere', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/large') return void response.end(Buffer.alloc(1024 * 1024 + 1));
      if (request.url === '/away') return void response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => response.end(`${request.method ?? ''} ${Buffer.concat(pieces).toString()}`));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('the own machine is called, with content, and no redirect is followed', async () => {
    const answer = await outbound(false).fetch(url, { method: 'POST', headers: {}, body: 'però' });
    expect(await answer.text()).toBe('POST però');
    const away = await outbound(false).fetch(`${url}/away`, get);
    expect([away.status, away.headers.get('location')]).toEqual([302, 'http://10.0.0.1/']);
    expect((await outbound(false).fetch(url.replace('127.0.0.1', 'localhost'), get)).status).toBe(200);
  });

  it('too large an answer is not kept', async () => {
    await expect(outbound(false).fetch(`${url}/large`, get)).rejects.toThrow('too large');
  });

  it('private addresses stay closed', async () => {
    for (const address of ['https://10.0.0.1/', 'http://10.0.0.1/', 'http://idp.example.org/'])
      await expect(outbound(false).fetch(address, get)).rejects.toThrow(OutboundRefused);
  });
});
