import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, MAJORITY_RULES } from '#app/contracts';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addItem, saveItem, useMeetings, type AgendaItem, type Meeting, type NewItem } from './meeting-queries.js';
import { useTableChange, useWorkingTable } from './queries.js';

const schema = z.object({
  title: requiredText(LIMITS.name),
  text: optionalText(LIMITS.mailingText),
  voted: z.boolean(),
  majorityRule: z.enum(MAJORITY_RULES),
  minutesOfId: z.string(),
  position: z.string(),
});

interface ItemFormProps {
  meeting: Meeting;
  item?: AgendaItem;
  onDone: () => void;
}

/** What is talked about, whether it is voted upon and by which majority. */
export function ItemForm(props: ItemFormProps) {
  // The rule of the table is where a new item begins.
  const table = useWorkingTable(props.meeting.tableId);
  return table.data ? <Form {...props} rule={props.item?.majorityRule ?? table.data.majorityRule} /> : null;
}

function Form({ meeting, item, onDone, rule }: ItemFormProps & { rule: AgendaItem['majorityRule'] }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const earlier = useMeetings({ tableId: meeting.tableId, status: ['held', 'closed'] });
  const change = useTableChange((body: NewItem) =>
    item ? saveItem(meeting, item.id, body) : addItem(meeting, body, keyFor(body)),
  );
  const places = meeting.agenda.length + (item ? 0 : 1);
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      title: item?.title ?? '',
      text: item?.text ?? '',
      voted: item?.voted ?? true,
      majorityRule: rule,
      minutesOfId: item?.minutesOfId ?? '',
      position: String(item?.position ?? places),
    },
    send: async ({ minutesOfId, position, ...values }) => {
      await change.mutateAsync({ ...values, minutesOfId: minutesOfId || null, position: Number(position) });
      onDone();
    },
  });
  const { field, entries } = useFields(
    form,
    {
      title: t('workingTables.item.title'),
      text: t('workingTables.item.text'),
      voted: t('workingTables.item.voted'),
      majorityRule: t('workingTables.field.majority'),
      minutesOfId: t('workingTables.item.minutesOf'),
      position: t('workingTables.item.position'),
    },
    { title: LIMITS.name, text: LIMITS.mailingText },
  );
  const meetings = (earlier.data?.items ?? []).filter(({ id }) => id !== meeting.id);
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} required />
      <TextArea {...field('text')} rows={4} required={false} />
      <Choice {...form.register('voted')} type="checkbox" label={t('workingTables.item.voted')} />
      {form.watch('voted') && (
        <Select {...field('majorityRule')}>
          {MAJORITY_RULES.map((one) => (
            <option key={one} value={one}>
              {t(`workingTables.majority.${one}`)}
            </option>
          ))}
        </Select>
      )}
      {meetings.length > 0 && (
        <Select {...field('minutesOfId')} hint={t('workingTables.item.minutesOfHint')} required={false}>
          <option value="">{t('workingTables.item.noMinutes')}</option>
          {meetings.map(({ id, title, number }) => (
            <option key={id} value={id}>
              {number ? `${number}. ${title}` : title}
            </option>
          ))}
        </Select>
      )}
      {places > 1 && (
        <Select {...field('position')}>
          {Array.from({ length: places }, (_one, at) => (
            <option key={at} value={at + 1}>
              {at + 1}
            </option>
          ))}
        </Select>
      )}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('workingTables.item.save')}
        </button>
      </div>
    </form>
  );
}
