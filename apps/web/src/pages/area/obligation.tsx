import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { MoveForm } from '../../deadlines/move-form.js';
import { useRoundWords } from '../../deadlines/parts.js';
import {
  moveRound,
  stepObligation,
  useDeadlineChange,
  useObligation,
  type Obligation,
  type ObligationMove,
  type ObligationStep,
} from '../../deadlines/queries.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.obligation') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useObligation(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('deadlines.missingObligation')}>
        <Link to={`${base}/scadenze/obblighi`}>{t('deadlines.obligations')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(found) => <ObligationPage key={id} obligation={found} />}</QueryState>;
}

/** What is asked, by which norm and when; for who manages it, also how it is changed. */
function ObligationPage({ obligation }: { obligation: Obligation }) {
  const { t, i18n } = useTranslation();
  const { base, can, side } = useActor();
  const roundWords = useRoundWords();
  const [asking, setAsking] = useState<'move' | 'retire' | null>(null);
  const [done, setDone] = useState('');
  const { id, title, status, commands, nextOn, note, bodies, remindDays } = obligation;
  const step = useDeadlineChange(async (body: ObligationStep) => {
    await stepObligation(obligation, body).finally(() => setAsking(null));
    setDone(t(`deadlines.obligationDone.${body.command}`));
  });
  const move = useDeadlineChange(async (body: ObligationMove) => {
    const { changed } = await moveRound(id, body);
    setAsking(null);
    setDone(t('deadlines.moved', { count: changed, day: formatDate(body.to, i18n.language) }));
  });
  return (
    <>
      <Breadcrumb
        trail={[
          { to: `${base}/scadenze`, label: t('deadlines.title') },
          { to: `${base}/scadenze/obblighi`, label: t('deadlines.obligations') },
        ]}
        here={title}
      />
      <PageTitle eyebrow={t(`deadlines.obligationStatus.${status}`)}>{title}</PageTitle>
      <DoneNotice words={done} />
      {step.error && <ProblemAlert problem={problemOf(step.error)} />}
      {can('deadlines.manage') && (
        <div className="button-row">
          <Link className="btn btn-outline-primary" to="modifica">
            {t('deadlines.edit')}
          </Link>
          {nextOn && (
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('move')}>
              {t('deadlines.move')}
            </button>
          )}
          {commands.includes('retire') && (
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('retire')}>
              {t('deadlines.retire')}
            </button>
          )}
          {commands.includes('resume') && (
            <button
              type="button"
              className="btn btn-primary"
              disabled={step.isPending}
              onClick={() => step.mutate({ command: 'resume' })}
            >
              {t('deadlines.resume')}
            </button>
          )}
        </div>
      )}
      {asking === 'move' && nextOn && (
        <MoveForm from={nextOn} send={move.mutateAsync} onClose={() => setAsking(null)} />
      )}
      {asking === 'retire' && (
        <ConfirmDialog
          title={t('deadlines.retireTitle')}
          confirm={t('deadlines.retire')}
          busy={step.isPending}
          onConfirm={() => step.mutate({ command: 'retire' })}
          onClose={() => setAsking(null)}
        >
          <p>{t('deadlines.retireText')}</p>
        </ConfirmDialog>
      )}
      <PlainText text={obligation.description} />
      {note && <p className="notice notice-info">{note}</p>}
      <dl className="facts">
        <Fact name={t('deadlines.norm')}>
          {obligation.norm}
          {obligation.sourceUrl && (
            <>
              {' '}
              <a href={obligation.sourceUrl} rel="noreferrer">
                {t('deadlines.source')} <Icon name="external-link" />
              </a>
            </>
          )}
        </Fact>
        <Fact name={t('deadlines.when')}>
          {roundWords(obligation)}
          <span className="cell-note">{t(`deadlines.basis.${obligation.dateBasis}`)}</span>
        </Fact>
        <Fact name={t('deadlines.scopeLabel')}>{t(`deadlines.scope.${obligation.scope}`)}</Fact>
        {side === 'centre' && (
          <Fact name={t('deadlines.form.audience')}>
            {t(`deadlines.audience.${obligation.audience}`)}
            {bodies.length > 0 && <span className="cell-note">{bodies.map(({ name }) => name).join(', ')}</span>}
          </Fact>
        )}
        <Fact name={t('deadlines.form.evidence')}>
          {obligation.evidence.map((kind) => t(`deadlines.kind.${kind}`)).join(', ')}
        </Fact>
        <Fact name={t('deadlines.reminders')}>
          {remindDays.length ? t('deadlines.remindWords', { days: remindDays.join(', ') }) : t('deadlines.noReminders')}
        </Fact>
        <Fact name={t('deadlines.next')}>{nextOn ? formatDate(nextOn, i18n.language) : '–'}</Fact>
        <Fact name={t('deadlines.part.due')}>{formatNumber(obligation.due, i18n.language)}</Fact>
        <Fact name={t('deadlines.part.late')}>{formatNumber(obligation.late, i18n.language)}</Fact>
      </dl>
      <p>
        <Link
          className="arrow-link"
          to={`${base}/scadenze${side === 'centre' ? `/elenco?obbligo=${id}` : `?q=${encodeURIComponent(title)}`}`}
        >
          {t('deadlines.toDeadlines')} <Icon name="arrow-right" />
        </Link>
      </p>
    </>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
