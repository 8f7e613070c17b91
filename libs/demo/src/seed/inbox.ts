import type { Client } from 'pg';
import type { NoticeKind } from '#app/contracts';
import { newId } from '#app/kernel';
import type { MailContent } from '#app/notifications';
import type { SeededCentre } from './centres.js';
import { standInOn, type Member } from './members.js';
import { insertRows, type RowValues } from './rows.js';

/** Something that a person of the demonstration was told. */
export interface DemoNotice {
  to: Member;
  kind: NoticeKind;
  at: Date;
  /** Below the centre's own address, as `/area/richieste/…`. */
  path: string;
  mail: MailContent;
  /** Keys of who is told the same directly. */
  alsoTold?: readonly string[];
}

const DAY = 86_400_000;
/** Older ones would only fill the list. */
const KEPT_DAYS = 70;
/** People read within two days, and leave what reminds them of work. */
const READ_AFTER_DAYS = 2;
const LEFT_UNREAD: readonly NoticeKind[] = ['adhesion.reminder', 'membership.review'];

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Collects the notices of a centre: the product's own words, with the past's dates. */
export class Inbox {
  private readonly rows: RowValues[] = [];

  constructor(
    private readonly centre: Pick<SeededCentre, 'tenantId' | 'slug' | 'members'>,
    private readonly now: Date,
  ) {}

  add({ to, alsoTold = [], ...notice }: DemoNotice): void {
    this.tell(to, notice);
    const standIn = standInOn(to.key, notice.at, this.now);
    if (!standIn || alsoTold.includes(standIn)) return;
    this.tell(this.centre.members.get(standIn)!, notice, `Al posto di ${to.name}, che è assente.`);
  }

  private tell(
    { id }: Member,
    { kind, at, path, mail }: Pick<DemoNotice, 'kind' | 'at' | 'path' | 'mail'>,
    instead?: string,
  ): void {
    const age = (this.now.getTime() - at.getTime()) / DAY;
    if (age > KEPT_DAYS) return;
    const read = age > READ_AFTER_DAYS && !LEFT_UNREAD.includes(kind);
    this.rows.push({
      tenant_id: this.centre.tenantId,
      id: newId(),
      membership_id: id,
      kind,
      title: mail.subject,
      text: [...(instead ? [instead] : []), ...mail.paragraphs.map(capitalized)].join(' '),
      path: `/${this.centre.slug}${path}`,
      created_at: at,
      read_at: read ? new Date(at.getTime() + DAY) : null,
    });
  }

  write(client: Client): Promise<void> {
    return insertRows(client, 'notice', this.rows);
  }
}
