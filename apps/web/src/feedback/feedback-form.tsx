import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  FEEDBACK_REASONS,
  FEEDBACK_STATES,
  LIMITS,
  STARS,
  type FeedbackReason,
  type FeedbackState,
} from '#app/contracts';
import type { Centre, PublicService } from '../api/types.js';
import { formText } from '../lib/form-text.js';
import { publicApi } from '../lib/page.js';
import { oneOf } from '../lib/search.js';
import { Icon } from '../ui/icon.js';

/** Of an answer of the API; 204 is thanks. */
const STATE_OF: Record<number, FeedbackState> = { 204: 'grazie', 422: 'errore', 429: 'troppe' };
const WORDS = { errore: 'opinion.missing', troppe: 'opinion.tooMany', riprova: 'opinion.failed' } as const;

/**
 * How clear the page was, without an account. A plain form, which the server answers by coming back to this page with
 * the outcome in its address; with scripts it is sent in place.
 */
export function FeedbackForm({ centre, service }: { centre: Centre; service: PublicService }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [outcome, setOutcome] = useState(oneOf(FEEDBACK_STATES, params.get('opinione')));
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    try {
      const { response } = await publicApi().POST('/api/v1/centres/{slug}/services/{code}/feedback', {
        params: { path: { slug: centre.slug, code: service.code } },
        body: {
          stars: Number(new FormData(form).get('stars')),
          reason: (formText(form, 'reason') || undefined) as FeedbackReason | undefined,
          comment: formText(form, 'comment'),
          website: formText(form, 'website'),
        },
      });
      setOutcome(STATE_OF[response.status] ?? 'riprova');
    } catch {
      setOutcome('riprova');
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="opinion no-print" aria-labelledby="opinione">
      <h2 id="opinione">{t('opinion.title')}</h2>
      <div role="status">
        {outcome === 'grazie' && (
          <p className="notice notice-success">
            <Icon name="check-circle" /> {t('opinion.thanks')}
          </p>
        )}
        {outcome && outcome !== 'grazie' && <p className="notice notice-warning">{t(WORDS[outcome])}</p>}
      </div>
      {outcome !== 'grazie' && (
        <form
          method="post"
          action={`/${centre.slug}/servizi/${service.code}/opinione`}
          onSubmit={(event) => void send(event)}
        >
          <p>{t('opinion.lead')}</p>
          <fieldset className="field choices opinion-stars">
            <legend>{t('opinion.stars')}</legend>
            {STARS.map((stars) => (
              <div key={stars} className="choice">
                <input type="radio" id={`opinion-${stars}`} name="stars" value={stars} required />
                <label htmlFor={`opinion-${stars}`}>{t(`opinion.star.${stars}`)}</label>
              </div>
            ))}
          </fieldset>
          <div className="field">
            <label htmlFor="opinion-reason">
              {t('opinion.reason')} <span className="field-optional">{t('form.optional')}</span>
            </label>
            <select id="opinion-reason" name="reason" className="control">
              <option value="">{t('opinion.anyReason')}</option>
              {FEEDBACK_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`opinion.reasons.${reason}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="opinion-comment">
              {t('opinion.comment')} <span className="field-optional">{t('form.optional')}</span>
            </label>
            <p className="field-hint" id="opinion-hint">
              {t('opinion.commentHint')}
            </p>
            <textarea
              id="opinion-comment"
              name="comment"
              rows={3}
              maxLength={LIMITS.feedback}
              className="control"
              aria-describedby="opinion-hint"
            />
          </div>
          <div className="opinion-trap" aria-hidden="true">
            <label htmlFor="opinion-website">{t('opinion.website')}</label>
            <input type="text" id="opinion-website" name="website" tabIndex={-1} autoComplete="off" />
          </div>
          <button className="btn btn-outline-primary" disabled={busy}>
            {busy ? t('form.sending') : t('opinion.send')}
          </button>
        </form>
      )}
    </section>
  );
}
