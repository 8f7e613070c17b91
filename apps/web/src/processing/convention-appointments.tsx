import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import type { Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { formatNumber } from '../lib/format.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { PlainText } from '../ui/plain-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { proposeToAll, useProcessingChange, useProcessingTerms, type ProcessingTerms } from './queries.js';
import { SubProcessors } from './sub-processors.js';

interface Props {
  convention: Convention;
  onDone: (words: string) => void;
}

/** The appointment as data processor that goes with a convention: its text, and how many bodies have signed it. */
export function ConventionAppointments({ convention, onDone }: Props) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { data } = useProcessingTerms(convention.id);
  if (!data) return null;
  const { number, createdAt, progress } = data;
  return (
    <section aria-labelledby="appointments">
      <div className="section-head">
        <h2 id="appointments">{t('processing.title')}</h2>
        {can('conventions.edit') && (
          <Link className="btn btn-outline-primary no-print" to={`${base}/convenzioni/${convention.id}/nomina`}>
            {t('processing.edit')}
          </Link>
        )}
      </div>
      <p>{t('processing.lead')}</p>
      {progress && progress.adhesions > 0 && <Progress progress={progress} />}
      {progress && progress.toPropose > 0 && can('adhesions.manage') && (
        <ProposeToAll conventionId={convention.id} terms={data} count={progress.toPropose} onDone={onDone} />
      )}
      <details className="disclosure">
        <summary>
          {number === 0 ? t('processing.standard') : t('processing.version', { number })}
          {createdAt && (
            <>
              {' '}
              (<DateTime value={createdAt} />)
            </>
          )}
        </summary>
        <TermsText terms={data} />
      </details>
    </section>
  );
}

function Progress({ progress }: { progress: NonNullable<ProcessingTerms['progress']> }) {
  const { t, i18n } = useTranslation();
  const figure = (value: number) => formatNumber(value, i18n.language);
  return (
    <p className="campaign-lead">
      {t('processing.progress', { signed: figure(progress.signed), count: progress.adhesions })}{' '}
      {progress.proposed > 0 && t('processing.waiting', { count: progress.proposed })}
    </p>
  );
}

function ProposeToAll({
  conventionId,
  terms,
  count,
  onDone,
}: {
  conventionId: string;
  terms: ProcessingTerms;
  count: number;
  onDone: Props['onDone'];
}) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [asking, setAsking] = useState(false);
  // The same click twice is one proposal; after another text, or other adhesions, it is another.
  const change = useProcessingChange(() => proposeToAll(conventionId, keyFor([terms.number, terms.progress])));
  return (
    <>
      <button type="button" className="btn btn-primary no-print" onClick={() => setAsking(true)}>
        {t('processing.proposeAll', { count })}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('processing.proposeTitle')}
          confirm={t('processing.proposeSend')}
          busy={change.isPending}
          onConfirm={() =>
            change.mutate(undefined, {
              onSuccess: () => {
                setAsking(false);
                onDone(t('processing.proposedAll', { count }));
              },
            })
          }
          onClose={() => {
            change.reset();
            setAsking(false);
          }}
        >
          {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
          <p>{t('processing.proposeText', { count })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function TermsText({ terms }: { terms: ProcessingTerms }) {
  const { t } = useTranslation();
  return (
    <>
      <PlainText text={terms.text} />
      <h3>{t('processing.categories')}</h3>
      <PlainText text={terms.categories} />
      <h3>{t('processing.measures')}</h3>
      <PlainText text={terms.measures} />
      <h3>{t('processing.subProcessors')}</h3>
      <SubProcessors list={terms.subProcessors} />
    </>
  );
}
