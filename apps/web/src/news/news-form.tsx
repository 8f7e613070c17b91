import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import type { NewNews, NewsItem } from '../api/types.js';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { fromRome, toRome } from '../lib/rome-time.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const WHEN = ['draft', 'now', 'at'] as const;

const schema = z
  .object({
    title: requiredText(LIMITS.subject),
    summary: requiredText(LIMITS.sheetLine),
    text: optionalText(LIMITS.sheetText),
    when: z.enum(WHEN),
    publishedAt: z.string(),
  })
  .refine(({ when, publishedAt }) => when !== 'at' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(publishedAt), {
    path: ['publishedAt'],
    message: 'required',
  });
type NewsValues = z.infer<typeof schema>;

/** A news item and when everybody may read it: never yet, from now on, from a moment in Italy on. */
export function NewsForm({ news, send }: { news?: NewsItem; send: (body: NewNews) => Promise<unknown> }) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<NewsValues>({
    schema,
    defaultValues: {
      title: news?.title ?? '',
      summary: news?.summary ?? '',
      text: news?.text ?? '',
      when: news?.publishedAt ? 'at' : 'draft',
      publishedAt: news?.publishedAt ? toRome(news.publishedAt) : '',
    },
    fields: {},
    send: ({ when, publishedAt, ...content }) => {
      const kept = news?.publishedAt && toRome(news.publishedAt) === publishedAt ? news.publishedAt : undefined;
      const at = { draft: () => null, now: () => new Date().toISOString(), at: () => kept ?? fromRome(publishedAt) };
      return send({ ...content, publishedAt: at[when]() });
    },
  });
  const { field, entries } = useFields(
    form,
    {
      title: t('news.itemTitle'),
      summary: t('news.summary'),
      text: t('news.text'),
      publishedAt: t('news.publishedAt'),
    },
    { title: LIMITS.subject, summary: LIMITS.sheetLine, text: LIMITS.sheetText },
  );
  const when = form.watch('when');
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} required />
      <TextField {...field('summary')} hint={t('news.summaryHint')} required />
      <TextArea {...field('text')} hint={t('news.textHint')} rows={12} required={false} />
      <Choices legend={t('news.when')}>
        {WHEN.map((value) => (
          <Choice key={value} {...form.register('when')} value={value} label={t(`news.whenIs.${value}`)} />
        ))}
      </Choices>
      {when === 'at' && (
        <TextField {...field('publishedAt')} type="datetime-local" hint={t('news.publishedAtHint')} required />
      )}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('news.save')}
        </button>
      </div>
    </form>
  );
}
