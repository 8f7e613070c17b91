import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what must be read again and stays useless to who reads the database alone: the secret of
 * a second factor, that of a client at an identity provider. AES-256-GCM under a key made from
 * SECRETS_KEY; SECRETS_KEY_PREVIOUS still opens what was sealed before the key was changed.
 */
@Injectable()
export class Secrets {
  private readonly keys: Buffer[];
  private readonly fingerprintKeys: Buffer[];

  constructor(@Inject(SETTINGS) settings: Settings) {
    const given = [settings.SECRETS_KEY, settings.SECRETS_KEY_PREVIOUS].filter((key) => key !== undefined);
    this.keys = given.map((key) => derived(key, 'casa-dei-comuni secrets'));
    this.fingerprintKeys = given.map((key) => derived(key, 'casa-dei-comuni fingerprints'));
  }

  /** @param place where the value stands, such as `second-factor/<person id>`: it opens nowhere else */
  seal(value: string, place: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys[0]!, iv).setAAD(Buffer.from(place));
    const content = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), content]);
  }

  /**
   * By what a value is known again that is not stored: the same under the same key and place. Without the
   * key nobody finds the value by trying all there are, as for a plain hash of a codice fiscale.
   * @returns under the present key and, where there is one, under the key before it
   */
  fingerprints(value: string, place: string): [Buffer, ...Buffer[]] {
    return this.fingerprintKeys.map((key) => createHmac('sha256', key).update(`${place}\0${value}`).digest()) as [
      Buffer,
      ...Buffer[],
    ];
  }

  /** @throws Error where it was sealed for another place or under a key that is no longer known */
  open(sealed: Buffer, place: string): string {
    for (const key of this.keys) {
      const value = opened(sealed, place, key);
      if (value !== undefined) return value;
    }
    throw new Error(`The secret of ${place} cannot be opened: was SECRETS_KEY changed?`);
  }
}

function derived(key: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', use, 32));
}

function opened(sealed: Buffer, place: string, key: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
