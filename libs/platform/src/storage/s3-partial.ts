import { buffer } from 'node:stream/consumers';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  UploadPartCommand,
  type ListMultipartUploadsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { PartialState, PartialWriter } from './storage.port.js';

/** S3 wants at least 5 MiB in each part but the last. */
const PART_BYTES = 8 * 1024 * 1024;

const COMPLETE_MS = 120_000;

/** How the names of objects end that hold what is too little for a part. */
export const TAIL = '.tail';

interface Resume {
  uploadId: string;
  /** ETags of the parts, the first being number 1; each holds {@link PART_BYTES}. */
  parts: string[];
  /** The object that holds what is too little for a part. */
  tail: string | null;
}

/** The multipart uploads that nobody finished, of keys that begin so. */
export async function openedUploads(
  client: S3Client,
  Bucket: string,
  Prefix: string,
): Promise<{ key: string; uploadId: string }[]> {
  const found: { key: string; uploadId: string }[] = [];
  for (let next: { KeyMarker?: string; UploadIdMarker?: string } | undefined = {}; next;) {
    const page: ListMultipartUploadsCommandOutput = await client.send(
      new ListMultipartUploadsCommand({ Bucket, Prefix, ...next }),
    );
    for (const { Key, UploadId } of page.Uploads ?? [])
      if (Key && UploadId) found.push({ key: Key, uploadId: UploadId });
    next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker } : undefined;
  }
  return found;
}

/**
 * A multipart upload that goes on over several requests and restarts. What is too little for a part waits in an object of
 * its own, named by where it ends: one that was written and not recorded is in nobody's way, and goes with the key.
 */
export class S3Partial implements PartialWriter {
  private uploadId = '';
  private parts: string[] = [];
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private tail: string | null = null;

  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly key: string,
  ) {}

  async open({ resume }: PartialState): Promise<this> {
    if (!resume) return this;
    const { uploadId, parts, tail } = JSON.parse(resume) as Resume;
    Object.assign(this, { uploadId, parts, tail });
    if (tail) {
      const answer = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: tail }));
      this.take(await buffer(answer.Body as AsyncIterable<Buffer>));
    }
    return this;
  }

  async write(chunk: Buffer): Promise<void> {
    for (let rest = chunk; rest.length;) {
      const now = rest.subarray(0, PART_BYTES - this.pendingBytes);
      this.take(now);
      rest = rest.subarray(now.length);
      if (this.pendingBytes === PART_BYTES) await this.send();
    }
  }

  async sync(): Promise<PartialState> {
    const { received } = this;
    const before = this.tail;
    const tail = this.pendingBytes ? `${this.key}.${received}${TAIL}` : null;
    if (tail && tail !== before)
      await this.client.send(
        new PutObjectCommand({ Bucket: this.bucket, Key: tail, Body: Buffer.concat(this.pending, this.pendingBytes) }),
      );
    this.tail = tail;
    const resume: Resume = { uploadId: this.uploadId, parts: this.parts, tail };
    return { received, resume: JSON.stringify(resume) };
  }

  close(): Promise<void> {
    this.pending = [];
    return Promise.resolve();
  }

  /** @throws Error where it was finished before */
  async finish(at: PartialState): Promise<void> {
    await this.open(at);
    if (this.received !== at.received) throw new Error(`Bytes of ${this.key} are missing`);
    await this.complete();
  }

  /** What was written stands under its key from now on. */
  async complete(): Promise<void> {
    if (!this.uploadId) {
      const Body = Buffer.concat(this.pending, this.pendingBytes);
      await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: this.key, Body }));
      return;
    }
    if (this.pendingBytes) await this.send();
    const Parts = this.parts.map((ETag, index) => ({ ETag, PartNumber: index + 1 }));
    await this.client.send(
      new CompleteMultipartUploadCommand({
        Bucket: this.bucket,
        Key: this.key,
        UploadId: this.uploadId,
        MultipartUpload: { Parts },
      }),
      // The service puts together what may be gigabytes.
      { requestTimeout: COMPLETE_MS },
    );
  }

  /** Does away with what was written and recorded nowhere. */
  async abort(): Promise<void> {
    this.pending = [];
    if (!this.uploadId) return;
    const target = { Bucket: this.bucket, Key: this.key, UploadId: this.uploadId };
    await this.client.send(new AbortMultipartUploadCommand(target));
  }

  private get received(): number {
    return this.parts.length * PART_BYTES + this.pendingBytes;
  }

  private take(bytes: Buffer): void {
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
  }

  /** A part under a number that was used and not recorded replaces it. */
  private async send(): Promise<void> {
    const target = { Bucket: this.bucket, Key: this.key };
    this.uploadId ||= (await this.client.send(new CreateMultipartUploadCommand(target))).UploadId!;
    const { ETag } = await this.client.send(
      new UploadPartCommand({
        ...target,
        UploadId: this.uploadId,
        PartNumber: this.parts.length + 1,
        Body: Buffer.concat(this.pending, this.pendingBytes),
      }),
    );
    this.parts.push(ETag!);
    this.pending = [];
    this.pendingBytes = 0;
  }
}
