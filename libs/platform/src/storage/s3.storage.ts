import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { Settings } from '../config/settings.js';
import { PatientStream } from './patience.js';
import { S3Partial, TAIL, openedUploads } from './s3-partial.js';
import type { ByteRange, FileStorage, PartialState, PartialWriter } from './storage.port.js';

const CONNECTIONS = 500;
const CONNECTION_MS = 5_000;

/** A bucket of any S3-compatible service. */
export class S3Storage implements FileStorage {
  private readonly client: S3Client;

  constructor(
    private readonly bucket: string,
    settings: Settings,
    private readonly patienceMs: number,
  ) {
    this.client = new S3Client({
      maxAttempts: 2,
      // A download keeps its connection as long as whoever reads takes: slow readers must not use them up.
      requestHandler: {
        connectionTimeout: Math.min(patienceMs, CONNECTION_MS),
        requestTimeout: patienceMs,
        throwOnRequestTimeout: true,
        httpAgent: { maxSockets: CONNECTIONS },
        httpsAgent: { maxSockets: CONNECTIONS },
      },
      region: settings.S3_REGION,
      ...(settings.S3_ENDPOINT && { endpoint: settings.S3_ENDPOINT, forcePathStyle: true }),
      ...(settings.S3_ACCESS_KEY_ID &&
        settings.S3_SECRET_ACCESS_KEY && {
          credentials: { accessKeyId: settings.S3_ACCESS_KEY_ID, secretAccessKey: settings.S3_SECRET_ACCESS_KEY },
        }),
    });
  }

  async put(key: string, content: Readable): Promise<void> {
    const partial = new S3Partial(this.client, this.bucket, key);
    try {
      // Who gives the content is told why it is not taken, not only that nobody reads on.
      for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>)
        await partial.write(chunk);
      await partial.complete();
    } catch (error) {
      // Who gives the content hears of it there; where nobody listens, the error thrown here is enough.
      content.on('error', () => undefined).destroy(error as Error);
      await partial.abort().catch(() => undefined);
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const answer = await this.client.send(
      new GetObjectCommand({
        Bucket: this.bucket,
        Key: key,
        ...(range && { Range: `bytes=${range.start}-${range.end}` }),
      }),
    );
    return new PatientStream(answer.Body as Readable, this.patienceMs);
  }

  async size(key: string): Promise<number | undefined> {
    try {
      return (await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }))).ContentLength;
    } catch (error) {
      if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404) return undefined;
      throw error;
    }
  }

  /** That the bucket is there and lets us in: an object written for each probe would cost, and stay where versions are kept. */
  async check(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  async *keys(): AsyncGenerator<string> {
    for await (const key of this.keysFrom('')) if (!key.endsWith(TAIL)) yield key;
  }

  async *unfinished(): AsyncGenerator<string> {
    for (const { key } of await openedUploads(this.client, this.bucket, '')) yield key;
    for await (const name of this.keysFrom('')) if (name.endsWith(TAIL)) yield name.slice(0, name.indexOf('.'));
  }

  resume(key: string, from: PartialState): Promise<PartialWriter> {
    return new S3Partial(this.client, this.bucket, key).open(from);
  }

  async finish(key: string, at: PartialState): Promise<void> {
    try {
      await new S3Partial(this.client, this.bucket, key).finish(at);
    } catch (error) {
      // It was finished before, by somebody who was killed before recording it.
      if ((await this.size(key)) !== at.received) throw error;
    }
    await this.giveUp(key);
  }

  async abandon(key: string): Promise<void> {
    await this.giveUp(key);
    await this.remove(key);
  }

  /** Removes what arrived for a key and is not part of its content: of what was not recorded nobody else knows any more. */
  private async giveUp(key: string): Promise<void> {
    for (const { key: Key, uploadId: UploadId } of await openedUploads(this.client, this.bucket, key))
      if (Key === key) await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.bucket, Key, UploadId }));
    await this.removeTails(key);
  }

  private async removeTails(key: string): Promise<void> {
    for await (const each of this.keysFrom(`${key}.`)) if (each.endsWith(TAIL)) await this.remove(each);
  }

  private async *keysFrom(prefix: string): AsyncGenerator<string> {
    for await (const page of paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: prefix }))
      for (const { Key } of page.Contents ?? []) if (Key) yield Key;
  }
}
