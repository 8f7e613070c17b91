import fc from 'fast-check';
import { recogniseSignatures } from '#app/platform';
import { signedMessage, signedPdf, type TestSigner } from './signed-files.js';

const CARLA: TestSigner = {
  givenName: 'Carla',
  surname: 'Pedretti',
  fiscalCode: 'PDRCRL70A41B149X',
  signedAt: new Date('2026-03-12T09:22:00Z'),
};
const LUIGI: TestSigner = { ...CARLA, givenName: 'Luigi', surname: 'D’Errico', fiscalCode: 'DRRLGU65B02E506K' };
const TEXT = Buffer.from('Convenzione quadro\n');

const asCarla = {
  name: 'Carla Pedretti',
  fiscalCode: CARLA.fiscalCode,
  issuer: 'Autorità di prova',
  claimedAt: '2026-03-12T09:22:00.000Z',
  certificateFrom: '2025-01-01T00:00:00.000Z',
  certificateTo: '2031-01-01T00:00:00.000Z',
};

describe('an envelope', () => {
  let envelope: Buffer;
  beforeAll(async () => {
    envelope = await signedMessage(TEXT, [CARLA]);
  });

  it('names who signed, and gives back what was signed', () => {
    expect(recogniseSignatures(envelope)).toEqual({
      signatures: [{ form: 'cades', layer: 0, ...asCarla }],
      content: TEXT,
      unreadable: false,
    });
  });

  it.each([
    ['base64', (bytes: Buffer) => bytes.toString('base64')],
    ['base64 in lines', (bytes: Buffer) => bytes.toString('base64').replace(/.{64}/g, '$&\r\n')],
    ['PEM', (bytes: Buffer) => `-----BEGIN PKCS7-----\n${bytes.toString('base64')}\n-----END PKCS7-----\n`],
  ])('is read in %s', (_form, write) => {
    const { signatures, content } = recogniseSignatures(Buffer.from(write(envelope)));
    expect(signatures).toHaveLength(1);
    expect(content).toEqual(TEXT);
  });

  it('stands in another one, round a signed PDF', async () => {
    const pdf = await signedPdf(LUIGI);
    const file = await signedMessage(await signedMessage(pdf, [CARLA, LUIGI]), [LUIGI]);
    const { signatures, content } = recogniseSignatures(file);
    expect(signatures.map(({ form, layer, fiscalCode }) => [form, layer, fiscalCode])).toEqual([
      ['cades', 0, LUIGI.fiscalCode],
      ['cades', 1, CARLA.fiscalCode],
      ['cades', 1, LUIGI.fiscalCode],
      ['pades', 2, LUIGI.fiscalCode],
    ]);
    expect(content).toEqual(pdf);
  });

  it('without what it signs names the signer only', async () => {
    const { signatures, content } = recogniseSignatures(await signedMessage(TEXT, [CARLA], true));
    expect(signatures).toEqual([{ form: 'cades', layer: 0, ...asCarla }]);
    expect(content).toBeNull();
  });

  it('that is cut off, or goes too deep, is said to be unreadable', async () => {
    expect(recogniseSignatures(envelope.subarray(0, 400))).toMatchObject({ unreadable: true, signatures: [] });
    let nested: Buffer = TEXT;
    for (let layer = 0; layer < 9; layer++) nested = await signedMessage(nested, [CARLA]);
    expect(recogniseSignatures(nested)).toMatchObject({ unreadable: true });
  });

  it('of millions of empty elements is not read', () => {
    const head = Buffer.from('30800609' + '2a864886f70d010702', 'hex');
    expect(recogniseSignatures(Buffer.concat([head, Buffer.alloc(4_000_000, Buffer.from([5, 0]))]))).toMatchObject({
      unreadable: true,
    });
    expect(
      recogniseSignatures(Buffer.concat([head, Buffer.alloc(4_000_000, Buffer.from([0x30, 0x80]))])),
    ).toMatchObject({
      unreadable: true,
    });
  });
});

describe('a PDF', () => {
  it('names who signed inside it', async () => {
    expect(recogniseSignatures(await signedPdf(CARLA))).toEqual({
      signatures: [{ form: 'pades', layer: 0, ...asCarla }],
      content: null,
      unreadable: false,
    });
  });

  it('whose signature was damaged is said to be unreadable', async () => {
    const file = (await signedPdf(CARLA)).toString('latin1').replace('<3082', '<3182');
    expect(recogniseSignatures(Buffer.from(file, 'latin1'))).toMatchObject({ signatures: [], unreadable: true });
  });

  it('that nobody signed carries nothing', () => {
    expect(recogniseSignatures(Buffer.from('%PDF-1.7\n%%EOF\n'))).toEqual({
      signatures: [],
      content: null,
      unreadable: false,
    });
  });
});

it('answers on any bytes, and on any damage to a signed file', async () => {
  const files = [await signedMessage(TEXT, [CARLA]), await signedPdf(CARLA)];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(recogniseSignatures(Buffer.from(bytes)).signatures).toBeInstanceOf(Array);
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (file, changes, length) => {
        const damaged = Buffer.from(file.subarray(0, length % 3 ? file.length : length % file.length));
        for (const [at, byte] of changes) if (damaged.length) damaged[at % Math.min(damaged.length, 1_200)] = byte;
        const { signatures } = recogniseSignatures(damaged);
        for (const { claimedAt, name } of signatures) {
          if (claimedAt) expect(new Date(claimedAt).toISOString()).toBe(claimedAt);
          // eslint-disable-next-line no-control-regex -- none of these may come through
          if (name) expect(name).not.toMatch(/[\u0000-\u001f]/);
        }
      },
    ),
    { numRuns: 200 },
  );
});
