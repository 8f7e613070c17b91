import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, MAJORITY_RULES, QUORUM_RULES, WORKING_TABLE_KINDS } from '#app/contracts';
import { useConventions } from '../adhesions/queries.js';
import { useSpaces } from '../documents/queries.js';
import { optionalDay, optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { NewTable, WorkingTable } from './queries.js';

const NEW = 'new';

const schema = z.object({
  kind: z.enum(WORKING_TABLE_KINDS),
  title: requiredText(LIMITS.subject),
  purpose: optionalText(LIMITS.mailingText),
  conventionId: z.string(),
  space: z.string(),
  quorumRule: z.enum(QUORUM_RULES),
  majorityRule: z.enum(MAJORITY_RULES),
  endsOn: optionalDay,
});

interface TableFormProps {
  table?: WorkingTable;
  send: (body: NewTable) => Promise<unknown>;
}

/** What a table is for, and by which rules it decides. */
export function TableForm({ table, send }: TableFormProps) {
  const { t } = useTranslation();
  const conventions = useConventions();
  const listed = useSpaces({ kind: ['table'], state: ['open'], limit: 100 }).data?.items ?? [];
  const spaces =
    table?.spaceId && !listed.some(({ id }) => id === table.spaceId)
      ? [...listed, { id: table.spaceId, title: table.spaceTitle ?? t('workingTables.field.space') }]
      : listed;
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      kind: table?.kind ?? 'strategic',
      title: table?.title ?? '',
      purpose: table?.purpose ?? '',
      conventionId: table?.conventionId ?? '',
      // A new table has its space, unless one says otherwise.
      space: table ? (table.spaceId ?? '') : NEW,
      quorumRule: table?.quorumRule ?? 'majority',
      majorityRule: table?.majorityRule ?? 'simple',
      endsOn: table?.endsOn ?? '',
    },
    send: ({ conventionId, endsOn, space, ...values }) =>
      send({
        ...values,
        conventionId: conventionId || null,
        endsOn: endsOn || null,
        ...(space === NEW ? { newSpace: true } : { spaceId: space || null }),
      }),
  });
  const { field, entries } = useFields(
    form,
    {
      kind: t('workingTables.field.kind'),
      title: t('workingTables.field.title'),
      purpose: t('workingTables.field.purpose'),
      conventionId: t('workingTables.field.convention'),
      space: t('workingTables.field.space'),
      quorumRule: t('workingTables.field.quorum'),
      majorityRule: t('workingTables.field.majority'),
      endsOn: t('workingTables.field.endsOn'),
    },
    { title: LIMITS.subject, purpose: LIMITS.mailingText },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('kind')}>
        {WORKING_TABLE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`workingTables.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('title')} required />
      <TextArea {...field('purpose')} rows={4} required={false} />
      <Select {...field('conventionId')} required={false}>
        <option value="">{t('workingTables.noConvention')}</option>
        {(conventions.data?.conventions ?? []).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Select {...field('space')} hint={t('workingTables.field.spaceHint')} required={false}>
        <option value="">{t('workingTables.noSpace')}</option>
        <option value={NEW}>{t('workingTables.newSpace')}</option>
        {spaces.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Select {...field('quorumRule')} hint={t('workingTables.field.quorumHint')}>
        {QUORUM_RULES.map((rule) => (
          <option key={rule} value={rule}>
            {t(`workingTables.quorum.${rule}`)}
          </option>
        ))}
      </Select>
      <Select {...field('majorityRule')} hint={t('workingTables.field.majorityHint')}>
        {MAJORITY_RULES.map((rule) => (
          <option key={rule} value={rule}>
            {t(`workingTables.majority.${rule}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('endsOn')} type="date" hint={t('workingTables.field.endsOnHint')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('workingTables.save')}
        </button>
      </div>
    </form>
  );
}
