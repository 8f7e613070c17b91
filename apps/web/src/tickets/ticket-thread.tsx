import { useTranslation } from 'react-i18next';
import type { Attachment, Ticket, TicketMessage } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatBytes } from '../lib/format.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';

/** What was written, oldest first; internal notes look like nothing else on the page. */
export function TicketThread({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="thread">
      <h2 id="thread" className="visually-hidden">
        {t('ticket.thread')}
      </h2>
      <ol className="thread">
        {ticket.messages.map((message) => (
          <li key={message.id}>
            <Message message={message} bodyName={ticket.body.name} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Message({ message, bodyName }: { message: TicketMessage; bodyName: string }) {
  const { t } = useTranslation();
  const { side } = useActor();
  const internal = message.kind === 'internal';
  const kind = internal ? 'internal' : message.authorSide === side ? 'ours' : 'theirs';
  return (
    <article className={`message message-${kind}`}>
      <header>
        {internal && (
          <span className="message-flag">
            <Icon name="lock" /> {t('ticket.internal')}
          </span>
        )}
        <strong>{message.authorName}</strong>{' '}
        <span className="muted">
          {message.authorSide === 'centre' ? t('ticket.fromCentre') : bodyName} ·{' '}
          <DateTime value={message.createdAt} time />
        </span>
      </header>
      <p className="message-text">{message.text}</p>
      {message.attachments.length > 0 && (
        <ul className="file-list" aria-label={t('file.list')}>
          {message.attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentLink attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function AttachmentLink({ attachment }: { attachment: Attachment }) {
  const { i18n } = useTranslation();
  return (
    <a href={`/api/v1/files/${attachment.id}/content`} download={attachment.name}>
      <Icon name="clip" /> {attachment.name}{' '}
      <span className="muted">({formatBytes(attachment.size, i18n.language)})</span>
    </a>
  );
}
