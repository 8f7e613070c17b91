import { useId, useState } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { LIMITS } from '#app/contracts';
import type { Adhesion, Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DraftNotice } from '../forms/draft-notice.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useKeepDraft, useStoredDraft } from '../forms/use-draft.js';
import { useFields } from '../forms/use-fields.js';
import { formatDate } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  commandSchema,
  firstDayOfWithdrawal,
  initialValues,
  needsOf,
  transitionOf,
  type CommandValues,
  type FormCommand,
} from './command-values.js';
import { sendTransition, useAdhesionChange, type Transition } from './queries.js';

interface CommandFormProps {
  adhesion: Adhesion;
  convention: Convention | undefined;
  command: FormCommand;
  onDone: (adhesion: Adhesion) => void;
}

const API_FIELDS = {
  'act.organ': 'actOrgan',
  'act.number': 'actNumber',
  'act.date': 'actDate',
  act: 'actOrgan',
  documents: 'files',
} as const;

/** What a step must come with, as the state machine says: act, papers, a day, a reason. Begun anew it is another form. */
export function CommandForm(props: CommandFormProps) {
  const [round, setRound] = useState(0);
  return <DraftedForm key={round} {...props} onStartOver={() => setRound(round + 1)} />;
}

function DraftedForm(props: CommandFormProps & { onStartOver: () => void }) {
  const { adhesion, convention, command, onDone, onStartOver } = props;
  const { t } = useTranslation();
  const { side } = useActor();
  const change = useAdhesionChange((body: Transition) => sendTransition(adhesion, body));
  const earliest = command === 'give_notice' ? firstDayOfWithdrawal(adhesion.noticeDays) : undefined;
  const latest = (command === 'extend' && adhesion.extensibleTo) || undefined;
  const draftName = `adhesion.${adhesion.id}.${command}`;
  const draft = useStoredDraft<CommandValues>(draftName);
  const [sent, setSent] = useState(false);
  const { form, submit, problem, busy } = useApiForm<CommandValues>({
    schema: commandSchema(command, adhesion.signedDigitally, earliest, latest) as z.ZodType<
      CommandValues,
      CommandValues
    >,
    defaultValues: { ...initialValues(command, convention), ...draft.kept },
    fields: API_FIELDS,
    send: async (values) => {
      const done = await change.mutateAsync(transitionOf(command, values));
      setSent(true);
      draft.forget();
      onDone(done);
    },
  });
  useKeepDraft(draftName, form, !sent);
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <DraftNotice
        found={draft.kept !== null}
        onStartOver={() => {
          draft.forget();
          onStartOver();
        }}
      />
      <CommandFields
        form={form}
        command={command}
        signedDigitally={adhesion.signedDigitally}
        earliest={earliest}
        latest={latest}
      />
      {problem && <ProblemAlert problem={problem} kept={t('adhesions.kept')} />}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t(`adhesions.command.${command}.send`)}
        </button>
        {side === 'body' && <p className="muted">{t('adhesions.draftNote')}</p>}
      </div>
    </form>
  );
}

interface FieldsProps {
  form: UseFormReturn<CommandValues, unknown, CommandValues>;
  command: FormCommand;
  signedDigitally: boolean;
  earliest: string | undefined;
  latest: string | undefined;
}

function CommandFields({ form, command, signedDigitally, earliest, latest }: FieldsProps) {
  const { t, i18n } = useTranslation();
  const needs = needsOf(command, signedDigitally);
  const organs = useId();
  const hasPapers = command in FILE_LABELS;
  const labels = {
    ...(needs.act && {
      actOrgan: t('adhesions.organ'),
      actNumber: t('adhesions.actNumber'),
      actDate: t('adhesions.actDate'),
    }),
    ...(hasPapers && { files: t(`adhesions.files.${command as keyof typeof FILE_LABELS}`) }),
    ...(needs.effectiveOn && {
      effectiveOn: t(`adhesions.effectiveOn.${command as 'activate' | 'give_notice' | 'extend'}`),
    }),
    ...(needs.reason && {
      reason: t(`adhesions.why.${command as 'send_back' | 'give_up' | 'revoke_notice' | 'activate'}`),
    }),
    ...(needs.numbers && { protocolNumber: t('adhesions.protocol') }),
    ...(command === 'countersign' && { repertoireNumber: t('adhesions.repertoire') }),
  };
  const limits = { actOrgan: LIMITS.name, actNumber: LIMITS.actNumber, reason: LIMITS.reason };
  const numbers = { protocolNumber: LIMITS.actNumber, repertoireNumber: LIMITS.actNumber };
  const dayHint =
    (earliest && t('adhesions.noticeHint', { date: formatDate(earliest, i18n.language) })) ||
    (latest && t('adhesions.extendHint', { date: formatDate(latest, i18n.language) }));
  const { field, errorOf, entries } = useFields(form, labels, { ...limits, ...numbers }, (name, code) => {
    if (name === 'files' && code === 'required') return t('adhesions.filesMissing');
    return name === 'effectiveOn' && code !== 'required' ? dayHint : undefined;
  });
  return (
    <>
      <ErrorSummary entries={entries} />
      {needs.act && (
        <fieldset className="field-group">
          <legend>{t('adhesions.act')}</legend>
          <TextField {...field('actOrgan')} hint={t('adhesions.organHint')} list={organs} required />
          <datalist id={organs}>
            {ORGANS.map((organ) => (
              <option key={organ} value={t(`adhesions.organs.${organ}`)} />
            ))}
          </datalist>
          <div className="form-columns">
            <TextField {...field('actNumber')} required />
            <TextField {...field('actDate')} type="date" required />
          </div>
        </fieldset>
      )}
      {hasPapers && (
        <Controller
          control={form.control}
          name="files"
          render={({ field: files }) => (
            <FileUpload
              name="files"
              label={labels.files}
              hint={t('adhesions.filesHint')}
              required
              error={errorOf('files')}
              files={files.value}
              inputRef={files.ref}
              onChange={(update) => {
                form.setValue('files', update(form.getValues('files')), { shouldDirty: true });
                form.clearErrors('files');
              }}
            />
          )}
        />
      )}
      {needs.effectiveOn && <TextField {...field('effectiveOn')} type="date" hint={dayHint} required />}
      {needs.reason && (
        <TextArea
          {...field('reason')}
          hint={command === 'activate' ? t('adhesions.unsignedHint') : undefined}
          rows={4}
          required
        />
      )}
      {needs.numbers && (
        <div className="form-columns">
          <TextField {...field('protocolNumber')} required={false} />
          {command === 'countersign' && <TextField {...field('repertoireNumber')} required={false} />}
        </div>
      )}
    </>
  );
}

const ORGANS = ['council', 'board', 'assembly', 'unionBoard', 'commissioner', 'directors'] as const;
const FILE_LABELS = {
  submit_resolution: true,
  sign: true,
  countersign: true,
  give_notice: true,
  extend: true,
} as const;
