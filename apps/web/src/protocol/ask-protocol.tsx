import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { DateTime } from '../ui/date-time.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useAskProtocol, type ProtocolRequest, type ProtocolSubject } from './queries.js';

interface AskProtocolProps {
  subject: ProtocolSubject;
  subjectId: string;
  /** What was asked for it before. */
  request: ProtocolRequest | undefined;
  /** The number that the document has, given or typed. */
  number: string | null;
}

/** The number of the protocol register, asked for with a word: on its way, given, or why not. */
export function AskProtocol({ subject, subjectId, request, number }: AskProtocolProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const ask = useAskProtocol(subject);
  const waits = request?.status === 'asked';
  return (
    <div className="no-print" aria-live="polite">
      {ask.isError && <ProblemAlert problem={problemOf(ask.error)} />}
      {waits && <p className="field-hint">{t('protocol.asked')}</p>}
      {request?.failure && !number && (
        <p className="notice notice-warning">
          {t(waits ? 'protocol.triedAgain' : 'protocol.failed', { cause: request.failure })}
        </p>
      )}
      {request?.protocolNumber && number && request.protocolNumber !== number && (
        <p className="notice notice-warning">{t('protocol.other', { number: request.protocolNumber })}</p>
      )}
      {request?.protocolDate && request.protocolNumber === number && (
        <p className="field-hint">
          {t('protocol.given')} <DateTime value={request.protocolDate} />
        </p>
      )}
      {!number && !waits && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={ask.isPending}
          onClick={() => ask.mutate({ subjectId, key: keyFor([subjectId, request?.askedAt, request?.status]) })}
        >
          {t(request ? 'protocol.askAgain' : 'protocol.ask')}
        </button>
      )}
    </div>
  );
}
