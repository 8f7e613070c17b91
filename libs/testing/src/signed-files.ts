import { randomInt, webcrypto } from 'node:crypto';
import { Integer, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

export interface TestSigner {
  givenName: string;
  surname: string;
  fiscalCode: string;
  signedAt: Date;
}

const engine = new CryptoEngine({
  name: 'node',
  crypto: webcrypto as ConstructorParameters<typeof CryptoEngine>[0]['crypto'],
});
const HASH = 'SHA-256';
const ISSUER = 'Autorità di prova';

const named = (type: string, text: string, Kind: typeof Utf8String | typeof PrintableString = Utf8String) =>
  new AttributeTypeAndValue({ type, value: new Kind({ value: text }) });

/** A certificate as Italian issuers of qualified signatures make them, signed by its own key. */
async function certificateOf({ givenName, surname, fiscalCode }: TestSigner) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: randomInt(1, 2 ** 31) });
  certificate.issuer.typesAndValues.push(named('2.5.4.3', ISSUER));
  certificate.subject.typesAndValues.push(
    named('2.5.4.3', `${surname} ${givenName}`),
    named('2.5.4.42', givenName),
    named('2.5.4.4', surname),
    named('2.5.4.5', `TINIT-${fiscalCode}`, PrintableString),
  );
  certificate.notBefore.value = new Date('2025-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2031-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, HASH, engine);
  return { certificate, key: keys.privateKey };
}

/**
 * A CMS message signed by everybody named.
 * @param detached the content stands elsewhere, as in a PDF
 */
export async function signedMessage(content: Buffer, signers: TestSigner[], detached = false): Promise<Buffer> {
  const message = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(!detached && { eContent: new OctetString({ valueHex: new Uint8Array(content).buffer }) }),
    }),
    certificates: [],
    signerInfos: [],
  });
  for (const [index, signer] of signers.entries()) {
    const { certificate, key } = await certificateOf(signer);
    const digest = await webcrypto.subtle.digest(HASH, content);
    message.certificates!.push(certificate);
    message.signerInfos.push(
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: signer.signedAt })] }),
            new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    );
    await message.sign(key, index, HASH, detached ? new Uint8Array(content).buffer : undefined, engine);
  }
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: message.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

const HOLE = 16_384;

/** A small PDF with a signature in it, as PAdES writes them. */
export async function signedPdf(signer: TestSigner): Promise<Buffer> {
  const dictionary = (range: number[]) =>
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange [${range.map((n) => String(n).padStart(8)).join(' ')}]/M(D:20260312092200+01'00')/Contents `;
  const head = (range: number[]) =>
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj${dictionary(range)}`;
  const tail = '>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  const begin = head([0, 0, 0, 0]).length;
  const range = [0, begin, begin + HOLE + 2, tail.length];
  const covered = Buffer.from(head(range) + tail, 'latin1');
  const signature = (await signedMessage(covered, [signer], true)).toString('hex').padEnd(HOLE, '0');
  return Buffer.from(`${head(range)}<${signature}>${tail}`, 'latin1');
}
