import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { fromRome } from '../lib/rome-time.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { PlainText } from '../ui/plain-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import {
  dispatchMailing,
  previewMailing,
  testMailing,
  useMailingChange,
  useMailingCheck,
  type Mailing,
  type MailingCheck,
} from './queries.js';

interface Props {
  mailing: Mailing;
  onDone: (words: string) => void;
}

/** What stands between a draft and its recipients: who they are, what is not known, how it reads, when it leaves. */
export function MailingDraft({ mailing, onDone }: Props) {
  const { t } = useTranslation();
  const check = useMailingCheck(mailing);
  return (
    <>
      <section aria-labelledby="check">
        <h2 id="check">{t('mailing.check')}</h2>
        <QueryState query={check}>{(found) => <Found check={found} />}</QueryState>
      </section>
      <Preview mailing={mailing} onDone={onDone} />
      <Leave mailing={mailing} recipients={check.data?.recipients ?? 0} onDone={onDone} />
    </>
  );
}

function Found({ check: { recipients, noAddress, missing } }: { check: MailingCheck }) {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <>
      <p>{t('mailing.recipients', { count: recipients })}</p>
      {noAddress.length > 0 && (
        <details className="notice notice-warning">
          <summary>{t('mailing.noAddress', { count: noAddress.length })}</summary>
          <ul>
            {noAddress.map(({ bodyId, bodyName }) => (
              <li key={bodyId}>
                <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing.length > 0 && (
        <details className="notice notice-warning">
          <summary>{t('mailing.missingData', { count: missing.length })}</summary>
          <ul>
            {missing.map(({ bodyId, bodyName, fields }) => (
              <li key={bodyId}>
                <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>:{' '}
                {fields.map((field) => t(`mailing.field.${field}`)).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Preview({ mailing, onDone }: Props) {
  const { t } = useTranslation();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const preview = useMailingChange((bodyId: string) =>
    previewMailing({
      subject: mailing.subject,
      text: mailing.text,
      bodyId,
      ...(mailing.eventId && { eventId: mailing.eventId }),
    }),
  );
  const test = useMailingChange(async (bodyId: string) => {
    await testMailing(mailing, bodyId);
    onDone(t('mailing.tested'));
  });
  const failure = preview.error ?? test.error;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('mailing.preview')}</h2>
      <BodyCombobox
        name="previewBody"
        label={t('mailing.previewFor')}
        selected={body}
        onSelect={(chosen) => {
          setBody(chosen);
          if (chosen) preview.mutate(chosen.id);
        }}
      />
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {body && preview.data && (
        <div className="mail-preview">
          <p>
            <strong>{preview.data.subject}</strong>
          </p>
          <PlainText text={preview.data.text} />
        </div>
      )}
      {body && (
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={test.isPending}
          onClick={() => test.mutate(body.id)}
        >
          {t('mailing.test')}
        </button>
      )}
    </section>
  );
}

function Leave({ mailing, recipients, onDone }: Props & { recipients: number }) {
  const { t } = useTranslation();
  const [when, setWhen] = useState('');
  const [asking, setAsking] = useState(false);
  const dispatch = useMailingChange(async (at: string | undefined) => {
    await dispatchMailing(mailing, at).finally(() => setAsking(false));
    onDone(t(at ? 'mailing.scheduledNow' : 'mailing.leftNow'));
  });
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">{t('mailing.leave')}</h2>
      {dispatch.error && <ProblemAlert problem={problemOf(dispatch.error)} />}
      <TextField
        name="at"
        type="datetime-local"
        label={t('mailing.at')}
        hint={t('mailing.atHint')}
        value={when}
        required={false}
        onChange={(event) => setWhen(event.target.value)}
      />
      <button type="button" className="btn btn-primary" disabled={recipients === 0} onClick={() => setAsking(true)}>
        {t(when ? 'mailing.schedule' : 'mailing.send')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('mailing.sendTitle', { count: recipients })}
          confirm={t(when ? 'mailing.schedule' : 'mailing.send')}
          busy={dispatch.isPending}
          onConfirm={() => dispatch.mutate(when ? fromRome(when) : undefined)}
          onClose={() => setAsking(false)}
        >
          <p>{t('mailing.sendText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
