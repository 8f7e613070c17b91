import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { optionalText, storedFile } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { recordVote, type Dossier } from './queries.js';

const MINUTES = 10_000;
const count = z.string().regex(/^\d{1,5}$/, 'invalid_format');
const schema = z.object({
  meetingOn: z.string().min(1, 'required'),
  meetingPlace: optionalText(LIMITS.name),
  present: count,
  inFavour: count,
  against: count,
  abstained: count,
  minutes: optionalText(MINUTES),
  files: z.array(storedFile).max(1, 'too_long'),
});

/** When the table met, how it voted, and its minutes. */
export function VoteForm({ dossier, onDone }: { dossier: Dossier; onDone: () => void }) {
  const { t } = useTranslation();
  const shown = (value: number | null) => (value === null ? '' : String(value));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      meetingOn: dossier.meetingOn ?? '',
      meetingPlace: dossier.meetingPlace ?? '',
      present: shown(dossier.present),
      inFavour: shown(dossier.inFavour),
      against: shown(dossier.against),
      abstained: shown(dossier.abstained),
      minutes: dossier.minutes ?? '',
      files: [],
    },
    fields: { fileId: 'files' },
    send: async ({ files, meetingPlace, minutes, meetingOn, ...votes }) => {
      const numbers = Object.entries(votes).map(([name, value]) => [name, Number(value)]);
      await recordVote(dossier, {
        ...(Object.fromEntries(numbers) as Record<keyof typeof votes, number>),
        meetingOn,
        ...(meetingPlace && { meetingPlace }),
        ...(minutes && { minutes }),
        ...(files[0] && { fileId: files[0].id }),
      });
      onDone();
    },
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      meetingOn: t('dossiers.vote.meetingOn'),
      meetingPlace: t('dossiers.vote.meetingPlace'),
      present: t('dossiers.vote.present'),
      inFavour: t('dossiers.vote.inFavour'),
      against: t('dossiers.vote.against'),
      abstained: t('dossiers.vote.abstained'),
      minutes: t('dossiers.vote.minutes'),
      files: t('dossiers.vote.file'),
    },
    { meetingPlace: LIMITS.name, minutes: MINUTES },
    (name, code) => {
      if (name === 'present' && code === 'wrong_value') return t('dossiers.vote.sumWrong');
      return code === 'invalid_format' ? t('dossiers.vote.number') : undefined;
    },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <div className="filter-row">
        <TextField {...field('meetingOn')} type="date" required />
        <TextField {...field('meetingPlace')} required={false} />
      </div>
      <div className="filter-row">
        <TextField {...field('present')} inputMode="numeric" required />
        <TextField {...field('inFavour')} inputMode="numeric" required />
        <TextField {...field('against')} inputMode="numeric" required />
        <TextField {...field('abstained')} inputMode="numeric" required />
      </div>
      <TextArea {...field('minutes')} rows={6} required={false} />
      <Controller
        control={form.control}
        name="files"
        render={({ field: { value, ref } }) => (
          <FileUpload
            name="files"
            label={t('dossiers.vote.file')}
            error={errorOf('files')}
            files={value}
            onChange={(update) => form.setValue('files', update(form.getValues('files')).slice(-1))}
            inputRef={ref}
          />
        )}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('dossiers.vote.save')}
        </button>
      </div>
    </form>
  );
}
