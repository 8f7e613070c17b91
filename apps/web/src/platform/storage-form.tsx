import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { decimalOf } from '../lib/decimal.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useQuotaChange, type StorageOfCentre } from './queries.js';
import { useStorageWords } from './storage-words.js';

const GIGABYTE = 1024;

interface StorageFormProps {
  storage: StorageOfCentre;
  onDone: (words: string) => void;
}

/** How much a centre may store, in gigabytes; less than what is there is asked for twice. */
export function StorageForm({ storage, onDone }: StorageFormProps) {
  const { t, i18n } = useTranslation();
  const { size } = useStorageWords();
  const change = useQuotaChange(storage);
  const [asked, setAsked] = useState<number>();
  const megabytes = (typed: string) => {
    const value = decimalOf(typed, i18n.language);
    return value === null ? NaN : Math.round(Number(value) * GIGABYTE);
  };
  const schema = z.object({
    quotaMegabytes: z
      .string()
      .trim()
      .refine((typed) => !typed || !Number.isNaN(megabytes(typed)), 'wrong_type')
      .refine((typed) => !typed || !(megabytes(typed) < 1 || megabytes(typed) > LIMITS.quotaMegabytes), 'out_of_range'),
  });
  const save = async (quota: number | null) => {
    // What is refused is said in the form, not behind the question.
    setAsked(undefined);
    const saved = await change.mutateAsync(quota);
    onDone(
      saved.quotaMegabytes === null
        ? t('storage.doneNone', { name: saved.name })
        : t('storage.done', { name: saved.name, size: size(saved.quotaMegabytes) }),
    );
  };
  const { quotaMegabytes: own } = storage;
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { quotaMegabytes: own === null ? '' : gigabytes(own, i18n.language) },
    send: async ({ quotaMegabytes: typed }) => {
      const quota = typed ? megabytes(typed) : null;
      if (asked !== quota && quota !== null && quota < storage.megabytes) setAsked(quota);
      else await save(quota);
    },
  });
  const { field, entries } = useFields(form, { quotaMegabytes: t('storage.field') }, {}, (_name, code) =>
    t(code === 'wrong_type' ? 'storage.notNumber' : 'storage.outOfRange'),
  );
  const standard = storage.standardMegabytes;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <ErrorSummary entries={entries} />
      <TextField
        {...field('quotaMegabytes')}
        inputMode="decimal"
        maxLength={15}
        hint={standard === null ? t('storage.hintNone') : t('storage.hint', { size: size(standard) })}
        required={false}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('storage.save')}
        </button>
      </div>
      {asked !== undefined && (
        <ConfirmDialog
          title={t('storage.lessTitle')}
          confirm={t('storage.less')}
          busy={busy}
          onConfirm={() => void submit()}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('storage.lessText', { name: storage.name, used: size(storage.megabytes), size: size(asked) })}</p>
        </ConfirmDialog>
      )}
    </form>
  );
}

/** As it was typed, as near as megabytes are. */
function gigabytes(megabytes: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: false }).format(megabytes / GIGABYTE);
}
