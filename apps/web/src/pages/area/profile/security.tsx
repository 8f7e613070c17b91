import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnrolSecondFactor } from '../../../account/enrol-second-factor.js';
import { FactorProof } from '../../../account/factor-proof.js';
import { ProfileFrame } from '../../../account/profile-frame.js';
import { RecoveryCodes } from '../../../account/recovery-codes.js';
import {
  useDisableSecondFactor,
  useFactorChanged,
  useRenewCodes,
  useSecondFactor,
} from '../../../account/second-factor-queries.js';
import type { SecondFactor } from '../../../api/types.js';
import type { PageHandle } from '../../../lib/page.js';
import { DateTime } from '../../../ui/date-time.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.security.title') }) };

/** One's second factor: switched on, its recovery codes renewed, switched off. */
export function Component() {
  const { t } = useTranslation();
  const status = useSecondFactor();
  const changed = useFactorChanged();
  const [enrolling, setEnrolling] = useState(false);
  const [done, setDone] = useState('');
  const finish = (words: string) => {
    setEnrolling(false);
    setDone(words);
    void changed();
  };
  return (
    <ProfileFrame part="security">
      <DoneNotice words={done} />
      {enrolling ? (
        <EnrolSecondFactor onDone={() => finish(t('factor.enabled'))} />
      ) : (
        <QueryState query={status}>
          {(factor) =>
            factor.enabledAt ? (
              <Enabled factor={factor} onDone={finish} />
            ) : (
              <>
                <p className="notice notice-info">{t('factor.off')}</p>
                <p>{t('factor.why')}</p>
                <div className="button-row">
                  <button
                    type="button"
                    className="btn btn-primary"
                    onClick={() => {
                      setDone('');
                      setEnrolling(true);
                    }}
                  >
                    {t('factor.enable')}
                  </button>
                </div>
              </>
            )
          }
        </QueryState>
      )}
    </ProfileFrame>
  );
}

function Enabled({ factor, onDone }: { factor: SecondFactor; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'renew' | 'disable' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const renew = useRenewCodes();
  const disable = useDisableSecondFactor();
  const { enabledAt, recoveryCodesLeft, recoveryCodesMadeAt } = factor;
  const few = recoveryCodesLeft < 3;
  if (codes) return <RecoveryCodes codes={codes} onKept={() => onDone(t('factor.renewed'))} />;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('factor.title')}</dt>
          <dd>
            {t('factor.onSince')} <DateTime value={enabledAt!} />
          </dd>
        </div>
        <div>
          <dt>{t('factor.codesLeft')}</dt>
          <dd>
            {t('factor.codesLeftOf', { count: recoveryCodesLeft })}{' '}
            {recoveryCodesMadeAt && (
              <>
                {t('factor.codesMadeAt')} <DateTime value={recoveryCodesMadeAt} />
              </>
            )}
          </dd>
        </div>
      </dl>
      {few && <p className="notice notice-warning">{t('factor.few')}</p>}
      <div className="button-row">
        <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('renew')}>
          {t('factor.renew')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('disable')}>
          {t('factor.disable')}
        </button>
      </div>
      {asking === 'renew' && (
        <FactorProof
          title={t('factor.renewTitle')}
          text={t('factor.renewText')}
          confirm={t('factor.renew')}
          onClose={() => setAsking(null)}
          send={async (proof) => {
            const made = await renew.mutateAsync(proof);
            setAsking(null);
            setCodes(made.recoveryCodes);
          }}
        />
      )}
      {asking === 'disable' && (
        <FactorProof
          title={t('factor.disableTitle')}
          text={t('factor.disableText')}
          confirm={t('factor.disable')}
          danger
          onClose={() => setAsking(null)}
          send={async (proof) => {
            await disable.mutateAsync(proof);
            onDone(t('factor.disabled'));
          }}
        />
      )}
    </>
  );
}
