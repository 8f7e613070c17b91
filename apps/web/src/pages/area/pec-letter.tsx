import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ProtocolForm } from '../../pec/protocol-form.js';
import { saveLetter, usePecChange, usePecLetter, type PecLetter } from '../../pec/queries.js';
import { AskProtocol } from '../../protocol/ask-protocol.js';
import { useProtocolRequests } from '../../protocol/queries.js';
import { BodyCombobox } from '../../tickets/body-combobox.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('pec.letter') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = usePecLetter(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('pec.missing')}>
        <Link to={`${base}/pec`}>{t('pec.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(letter) => <Letter key={id} letter={letter} />}</QueryState>;
}

/** A message that came: whose it is, its attachments, its protocol number, and whether it is settled. */
function Letter({ letter }: { letter: PecLetter }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const change = usePecChange((body: Parameters<typeof saveLetter>[1]) => saveLetter(letter, body));
  const protocol = useProtocolRequests('pec_incoming', [letter.id], can('pec.send'));
  const subject = letter.subject || t('pec.noSubject');
  const { bodyId, bodyName, attachments, fileId, handledAt } = letter;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/pec`, label: t('pec.title') }]} here={subject} />
      <PageTitle
        eyebrow={t(`pec.kind.${letter.kind}`)}
        actions={
          can('pec.send') && (
            <button
              type="button"
              className={handledAt ? 'btn btn-outline-primary' : 'btn btn-primary'}
              disabled={change.isPending}
              onClick={() => change.mutate({ handled: !handledAt })}
            >
              {t(handledAt ? 'pec.reopen' : 'pec.handle')}
            </button>
          )
        }
      >
        {subject}
      </PageTitle>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
      {handledAt && (
        <p className="notice notice-info">
          {t('pec.handledBy', { name: letter.handledByName })} <DateTime value={handledAt} time />
        </p>
      )}
      <div className="ticket-columns">
        <div>
          {letter.text ? <PlainText text={letter.text} /> : <p className="muted">{t('pec.noText')}</p>}
          {attachments.length > 0 && (
            <ul className="file-list" aria-label={t('pec.attachments')}>
              {attachments.map((name, index) => (
                <li key={index}>
                  <a href={`/api/v1/pec-incoming/${letter.id}/attachments/${index + 1}`} download={name}>
                    <Icon name="download" /> {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {fileId ? (
            <p>
              <a href={`/api/v1/files/${fileId}/content`} download>
                <Icon name="download" /> {t('pec.original')}
              </a>
            </p>
          ) : (
            <p className="notice notice-warning">{t('pec.tooLarge', { mailbox: letter.mailbox })}</p>
          )}
        </div>
        <aside className="ticket-aside" aria-label={t('pec.facts')}>
          <dl className="facts facts-tight">
            <dt>{t('pec.from')}</dt>
            <dd>{letter.sender || '–'}</dd>
            <dt>{t('ticket.body')}</dt>
            <dd>{bodyId ? <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link> : t('pec.unknownBody')}</dd>
            <dt>{t('pec.receivedAt')}</dt>
            <dd>
              <DateTime value={letter.receivedAt} time />
            </dd>
            <dt>{t('pec.mailbox')}</dt>
            <dd>{letter.mailbox}</dd>
            {letter.replyTo && (
              <>
                <dt>{t('pec.answers')}</dt>
                <dd>
                  <Link to={`${base}/pec/inviati/${letter.replyTo}`}>{letter.replyToSubject}</Link>
                </dd>
              </>
            )}
            {letter.protocolNumber && letter.protocolDate && (
              <>
                <dt>{t('pec.protocol')}</dt>
                <dd>
                  {letter.protocolNumber} · <DateTime value={letter.protocolDate} />
                </dd>
              </>
            )}
          </dl>
          {can('pec.send') && (
            <>
              <BodyCombobox
                name="bodyId"
                label={t('pec.whose')}
                hint={t('pec.whoseHint')}
                selected={null}
                onSelect={(body) => body && change.mutate({ bodyId: body.id })}
              />
              <ProtocolForm known={letter} save={change.mutateAsync} />
              {protocol.data?.available && (
                <AskProtocol
                  subject="pec_incoming"
                  subjectId={letter.id}
                  request={protocol.data.requests[0]}
                  number={letter.protocolNumber}
                />
              )}
            </>
          )}
        </aside>
      </div>
    </>
  );
}
