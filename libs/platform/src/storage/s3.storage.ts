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
import { Upload } from '@aws-sdk/lib-storage';
import type { Settings } from '../config/settings.js';
import { S3Partial, TAIL, openedUploads } from './s3-partial.js';
import type { ByteRange, FileStorage, PartialState, PartialWriter } from './storage.port.js';

/** A bucket of any S3-compatible service. */
export class S3Storage implements FileStorage {
  private readonly client: S3Client;

  constructor(
    private readonly bucket: string,
    settings: Settings,
  ) {
    this.client = new S3Client({
      region: settings.S3_REGION,
      ...(settings.S3_ENDPOINT && { endpoint: settings.S3_ENDPOINT, forcePathStyle: true }),
      ...(settings.S3_ACCESS_KEY_ID &&
        settings.S3_SECRET_ACCESS_KEY && {
          credentials: { accessKeyId: settings.S3_ACCESS_KEY_ID, secretAccessKey: settings.S3_SECRET_ACCESS_KEY },
        }),
    });
  }

  async put(key: string, content: Readable): Promise<void> {
    const upload = new Upload({ client: this.client, params: { Bucket: this.bucket, Key: key, Body: content } });
    // The SDK would wait for ever for the end of a stream that broke off, and would not say why it ended.
    let broken: Error | undefined;
    content.once('error', (error: Error) => {
      broken = error;
      void upload.abort();
    });
    await upload.done().catch((error: unknown) => {
      throw broken ?? error;
    });
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const answer = await this.client.send(
      new GetObjectCommand({
        Bucket: this.bucket,
        Key: key,
        ...(range && { Range: `bytes=${range.start}-${range.end}` }),
      }),
    );
    return answer.Body as Readable;
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
    await this.removeTails(key);
  }

  async abandon(key: string): Promise<void> {
    for (const { key: Key, uploadId: UploadId } of await openedUploads(this.client, this.bucket, key))
      if (Key === key) await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.bucket, Key, UploadId }));
    await this.removeTails(key);
    await this.remove(key);
  }

  private async removeTails(key: string): Promise<void> {
    for await (const each of this.keysFrom(`${key}.`)) if (each.endsWith(TAIL)) await this.remove(each);
  }

  private async *keysFrom(prefix: string): AsyncGenerator<string> {
    for await (const page of paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: prefix }))
      for (const { Key } of page.Contents ?? []) if (Key) yield Key;
  }
}
