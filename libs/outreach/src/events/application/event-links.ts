import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, Secrets, hashToken, type Settings, type Transaction } from '#app/platform';

type Place = 'guest' | 'event';

/**
 * The links of events. A token follows from the id of its row and the installation's key, so that a mail of weeks later
 * carries the same link; the database knows its hash alone.
 */
@Injectable()
export class EventLinks {
  constructor(
    private readonly secrets: Secrets,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The hash under which a row is found by its link. */
  hashOf(place: Place, id: string): Buffer {
    return hashToken(this.tokens(place, id)[0]!);
  }

  /** The link that a row answers to; null where it was made under a key that is no longer known. */
  linkOf(place: Place, { id, tokenHash }: { id: string; tokenHash: Buffer }, slug: string): string | null {
    const token = this.tokens(place, id).find((one) => hashToken(one).equals(tokenHash));
    return token ? `${this.page(slug)}#${token}` : null;
  }

  /** The link of a guest for a mail: where its key is gone it gets a new one. Only in the transactions of the system. */
  async issue(tx: Transaction, guest: { id: string; tokenHash: Buffer }, slug: string): Promise<string> {
    const known = this.linkOf('guest', guest, slug);
    if (known) return known;
    const tokenHash = this.hashOf('guest', guest.id);
    await tx.execute('UPDATE roadshow_guest SET token_hash = $2 WHERE id = $1', [guest.id, tokenHash]);
    return this.linkOf('guest', { id: guest.id, tokenHash }, slug)!;
  }

  /** Where the links of a centre lead; without a token it opens nothing. */
  page(slug: string): string {
    // Behind the #: no server, proxy or log sees the token.
    return `${this.settings.PUBLIC_URL}/${slug}/incontri/iscrizione`;
  }

  private tokens(place: Place, id: string): string[] {
    return this.secrets.fingerprints(id, `event-link/${place}`).map((mark) => mark.toString('base64url'));
  }
}
