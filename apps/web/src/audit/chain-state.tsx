import { useTranslation } from 'react-i18next';
import { useAuditChain } from '../api/queries.js';
import { formatDate, formatTime } from '../lib/format.js';
import { QueryState } from '../ui/query-state.js';

/** How far the register is sealed, and whether the last check found it whole. */
export function ChainState() {
  const { t, i18n } = useTranslation();
  const moment = (value: string) => ({
    day: formatDate(value, i18n.language),
    time: formatTime(value, i18n.language),
  });
  return (
    <QueryState query={useAuditChain()}>
      {({ sealedAt, seal, head, check }) => (
        <section className="chain-state" aria-label={t('audit.chain.title')}>
          {check?.problem && (
            <p className="notice notice-danger" role="alert">
              <strong>{t('audit.chain.broken', moment(check.checkedAt))}</strong>{' '}
              {t(`audit.chain.problem.${check.problem}`)}{' '}
              {check.problemEntryId && t('audit.chain.brokenEntry', { id: check.problemEntryId })}{' '}
              {check.problemSeal !== null && t('audit.chain.brokenSeal', { seal: check.problemSeal })}{' '}
              {t('audit.chain.whatNow')}
            </p>
          )}
          <p>
            {sealedAt ? t('audit.chain.sealed', moment(sealedAt)) : t('audit.chain.notYet')}{' '}
            {check && !check.problem && t('audit.chain.whole', { ...moment(check.checkedAt), count: check.entries })}
          </p>
          {head && (
            <details>
              <summary>{t('audit.chain.head')}</summary>
              <p>{t('audit.chain.headText', { seal })}</p>
              <p>
                <code className="chain-head">{head}</code>
              </p>
            </details>
          )}
        </section>
      )}
    </QueryState>
  );
}
