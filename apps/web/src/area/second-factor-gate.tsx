import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CODE_LENGTH, CodeField } from '../account/code-field.js';
import { EnrolSecondFactor } from '../account/enrol-second-factor.js';
import { useFactorChanged, useStrengthen } from '../account/second-factor-queries.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { AreaHeader } from './area-header.js';
import { RoleBar } from './role-menu.js';
import { useActor } from './session.js';

/**
 * Stands before every page of the area while the session still has to show a second factor, or
 * its person to switch one on; what was asked for comes after it, at the same address.
 */
export function SecondFactorGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { session, base } = useActor();
  // The second factor is on already while its recovery codes are still in sight.
  const [showsCodes, setShowsCodes] = useState(false);
  const changed = useFactorChanged();
  const needed = session.secondFactorNeeded;
  if (!needed && !showsCodes) return children;
  const { membership } = session;
  const role = t(`role.${membership.role}`);
  const brand = membership.centre?.name ?? membership.network?.name ?? t('app.name');
  return (
    <>
      <AreaHeader brandTo={base} brand={brand} nav={[]} />
      <RoleBar />
      <main id="content" className="container page narrow">
        {needed === 'code' ? (
          <>
            <PageTitle lead={t('factor.gate.codeLead')}>{t('factor.gate.codeTitle')}</PageTitle>
            <ShowCode />
          </>
        ) : (
          <>
            <PageTitle lead={t('factor.gate.lead', { role, centre: brand })}>{t('factor.gate.title')}</PageTitle>
            <EnrolSecondFactor
              onEnabled={() => setShowsCodes(true)}
              onDone={() => void changed().then(() => setShowsCodes(false))}
            />
          </>
        )}
      </main>
    </>
  );
}

/** For who has a second factor and came in without it. */
function ShowCode() {
  const { t } = useTranslation();
  const strengthen = useStrengthen();
  const { form, submit, problem, busy } = useApiForm<{ code: string }>({
    schema: z.object({ code: requiredText(CODE_LENGTH) }),
    defaultValues: { code: '' },
    send: ({ code }) => strengthen.mutateAsync(code),
  });
  const { field, entries } = useFields(form, { code: t('factor.code') }, { code: CODE_LENGTH }, (_name, code) =>
    code === 'wrong_value' ? t('factor.wrong') : undefined,
  );
  const { label: _label, ...codeField } = field('code');
  return (
    <form noValidate className="form-box" onSubmit={(event) => void submit(event)}>
      {problem && entries.length === 0 && <ProblemAlert problem={problem} />}
      <CodeField {...codeField} />
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : t('factor.verify')}
      </button>
    </form>
  );
}
