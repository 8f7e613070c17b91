import type { TFunction } from 'i18next';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.js';

interface ProblemAlertProps {
  problem: Problem;
  /** What of the person's work was kept. */
  kept?: string;
  children?: ReactNode;
}

/** An error in three sentences: what happened, what was kept, what to do. */
export function ProblemAlert({ problem, kept, children }: ProblemAlertProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const words = problemWords(problem, t);
  return (
    <div className="notice notice-danger" role="alert" ref={box}>
      <p className="notice-title">{words.what}</p>
      <p>
        {kept && <>{kept} </>}
        {words.todo}
      </p>
      {problem.status >= 500 && problem.requestId && (
        <p className="notice-small">{t('problem.requestId', { id: problem.requestId })}</p>
      )}
      {children}
    </div>
  );
}

const KNOWN = [
  'network',
  'malformed_request',
  'invalid_parameter',
  'unauthenticated',
  'invalid_credentials',
  'second_factor_required',
  'invalid_second_factor',
  'second_factor_needed',
  'permission_denied',
  'cross_site_request',
  'not_found',
  'state_conflict',
  'duplicate',
  'adhesion_required',
  'framework_required',
  'requirements_not_met',
  'person_elsewhere',
  'bodies_tied',
  'stale_version',
  'payload_too_large',
  'unsupported_media_type',
  'validation_failed',
  'archive_refused',
  'uncomputable',
  'idempotency_key_reused',
  'too_many_requests',
  'internal_error',
  'unavailable',
  'storage_full',
  'quota_reached',
  'file_infected',
  'file_not_scanned',
] as const;
type KnownCode = (typeof KNOWN)[number];

export function problemWords(problem: Problem, t: TFunction): { what: string; todo: string } {
  const code: KnownCode = KNOWN.find((known) => known === problem.code) ?? byStatus(problem.status);
  return { what: t(`problem.${code}.what`), todo: t(`problem.${code}.todo`) };
}

/** For answers that do not come from the API itself, such as a proxy's. */
function byStatus(status: number): KnownCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'permission_denied';
  if (status === 404) return 'not_found';
  if (status === 413) return 'payload_too_large';
  if (status === 429) return 'too_many_requests';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return status >= 500 ? 'internal_error' : 'malformed_request';
}
