import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ProtocolForm } from '../../pec/protocol-form.js';
import { saveProtocol, usePecChange, usePecMessage, type PecMessage } from '../../pec/queries.js';
import { AskProtocol } from '../../protocol/ask-protocol.js';
import { useProtocolRequests } from '../../protocol/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('pec.message') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = usePecMessage(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('pec.missing')}>
        <Link to={`${base}/pec`}>{t('pec.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(message) => <Message key={id} message={message} />}</QueryState>;
}

/** A message that was sent: whom it reached, and what the providers certify of it. */
function Message({ message }: { message: PecMessage }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { state } = useLocation() as { state: { sent?: boolean } | null };
  const change = usePecChange((body: Parameters<typeof saveProtocol>[1]) => saveProtocol(message, body));
  const protocol = useProtocolRequests('pec_message', [message.id], can('pec.send'));
  const { subject, status, to, receipts, attachments, replies, refusal } = message;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/pec?vista=inviate`, label: t('pec.title') }]} here={subject} />
      <PageTitle eyebrow={t(`pec.status.${status}`)} actions={<PrintButton label={t('pec.print')} />}>
        {subject}
      </PageTitle>
      <DoneNotice words={state?.sent ? t('pec.queuedNow') : ''} />
      {refusal && <p className="notice notice-warning">{t('pec.refused', { reason: refusal })}</p>}
      <div className="ticket-columns">
        <div>
          <section aria-labelledby="recipients">
            <h2 id="recipients">{t('pec.to')}</h2>
            <DataTable
              caption={t('pec.to')}
              hideCaption
              rows={to}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'body',
                  header: t('ticket.body'),
                  rowHeader: true,
                  cell: ({ bodyId, bodyName, address }) => (
                    <>
                      <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>
                      <span className="cell-note">{address}</span>
                    </>
                  ),
                },
                { key: 'status', header: t('pec.outcome'), cell: (one) => t(`pec.recipient.${one.status}`) },
                {
                  key: 'at',
                  header: t('pec.at'),
                  cell: ({ settledAt }) => (settledAt ? <DateTime value={settledAt} time /> : '–'),
                },
              ]}
            />
          </section>
          <section aria-labelledby="text">
            <h2 id="text">{t('pec.text')}</h2>
            <PlainText text={message.text} />
            {attachments.length > 0 && (
              <ul className="file-list" aria-label={t('pec.attachments')}>
                {attachments.map(({ fileId, fileName }) => (
                  <li key={fileId}>
                    <a href={`/api/v1/files/${fileId}/content`} download={fileName}>
                      <Icon name="download" /> {fileName}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {replies.length > 0 && (
            <section aria-labelledby="replies">
              <h2 id="replies">{t('pec.replies')}</h2>
              <ul>
                {replies.map((reply) => (
                  <li key={reply.id}>
                    <Link to={`${base}/pec/ricevuti/${reply.id}`}>{reply.subject || t('pec.noSubject')}</Link> ·{' '}
                    {reply.sender} · <DateTime value={reply.receivedAt} time />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className="ticket-aside" aria-label={t('pec.facts')}>
          <section aria-labelledby="facts">
            <h2 id="facts">{t('pec.facts')}</h2>
            <dl className="facts facts-tight">
              <dt>{t('pec.from')}</dt>
              <dd>{message.from}</dd>
              <dt>{t('pec.author')}</dt>
              <dd>{message.authorName}</dd>
              <dt>{t('pec.writtenAt')}</dt>
              <dd>
                <DateTime value={message.createdAt} time />
              </dd>
              {message.adhesionId && (
                <>
                  <dt>{t('pec.about')}</dt>
                  <dd>
                    <Link to={`${base}/adesioni/${message.adhesionId}`}>{t('adhesions.detail')}</Link>
                  </dd>
                </>
              )}
              {message.protocolNumber && message.protocolDate && (
                <>
                  <dt>{t('pec.protocol')}</dt>
                  <dd>
                    {message.protocolNumber} · <DateTime value={message.protocolDate} />
                  </dd>
                </>
              )}
            </dl>
            {can('pec.send') && <ProtocolForm known={message} save={change.mutateAsync} />}
            {can('pec.send') && protocol.data?.available && (
              <AskProtocol
                subject="pec_message"
                subjectId={message.id}
                request={protocol.data.requests[0]}
                number={message.protocolNumber}
              />
            )}
          </section>
          <section aria-labelledby="receipts">
            <h2 id="receipts">{t('pec.receipts')}</h2>
            {receipts.length === 0 ? (
              <p className="muted">{t('pec.noReceipts')}</p>
            ) : (
              <ol className="plain-list">
                {receipts.map(({ id, kind, at, bodyName, detail, provider, fileId }) => (
                  <li key={id}>
                    <strong>{t(`pec.receipt.${kind}`)}</strong> {bodyName && `· ${bodyName}`}
                    <span className="cell-note">
                      <DateTime value={at} time /> {provider && `· ${provider}`}
                    </span>
                    {detail && <span className="cell-note">{detail}</span>}
                    <a href={`/api/v1/files/${fileId}/content`} download>
                      <Icon name="download" /> {t('pec.evidence', { kind: t(`pec.receipt.${kind}`) })}
                    </a>
                  </li>
                ))}
              </ol>
            )}
            <p className="muted">{t('pec.notVerified')}</p>
          </section>
        </aside>
      </div>
    </>
  );
}
