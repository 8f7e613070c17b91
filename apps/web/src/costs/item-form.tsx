import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, STAFF_HOURS_FROM, type CostItemKind } from '#app/contracts';
import type { StoredFile } from '../api/upload.js';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { decimalOf, typedDecimal } from '../lib/decimal.js';
import { useColleagues } from '../people/queries.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, Select, TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { DestinationSelect, destinationOf, destinationValue } from './destination-select.js';
import { useDecimals } from './euro.js';
import { StaffParts, partsOf, typedParts } from './staff-parts.js';
import type { CostItem, CostModel, NewCostItem, Structure } from './queries.js';

interface ItemFormProps {
  model: CostModel;
  structure: Structure;
  kind: CostItemKind;
  item?: CostItem;
  send: (body: NewCostItem) => Promise<unknown>;
}

type AmountField = 'grossCost' | 'netAmount' | 'vatRate' | 'amount';

/** What costs, how much, what it is for and where that stands; the fields are those of its kind. */
export function CostItemForm({ model, structure, kind, item, send }: ItemFormProps) {
  const { t } = useTranslation();
  const { locale } = useDecimals();
  const people = useColleagues('centre', kind === 'staff');
  const [parts, setParts] = useState(() => typedParts(item?.parts ?? [], locale));
  const [partsWrong, setPartsWrong] = useState(false);
  const [files, setFiles] = useState<StoredFile[]>([]);
  const flatTaken = kind === 'overhead' && item?.amount === null;
  const decimal = (text: string) => decimalOf(text, locale);
  const money = (needed: boolean) =>
    z.string().refine((text) => (text === '' ? !needed : decimal(text) !== null), 'invalid_format');
  const whole = (from: number, to: number, needed: boolean) =>
    z
      .string()
      .refine(
        (text) => (text === '' ? !needed : /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to),
        'invalid_format',
      );
  const schema = z.object({
    label: requiredText(LIMITS.subject),
    to: z.string(),
    membershipId: z.string(),
    hoursFrom: z.enum(STAFF_HOURS_FROM),
    grossCost: money(kind === 'staff'),
    netAmount: money(kind === 'purchase'),
    vatRate: money(kind === 'purchase'),
    vatDeductible: z.boolean(),
    durableYears: whole(1, 50, kind === 'purchase'),
    boughtYear: whole(1950, model.year, kind === 'purchase'),
    amount: money(kind === 'income'),
    reduces: z.enum(['yes', 'no']),
    source: optionalText(LIMITS.reason),
  });
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      label: item?.label ?? '',
      to: destinationValue(item),
      membershipId: item?.membershipId ?? '',
      hoursFrom: item?.hoursFrom ?? 'entries',
      grossCost: typedDecimal(item?.grossCost, locale),
      netAmount: typedDecimal(item?.netAmount, locale),
      vatRate: typedDecimal(item ? item.vatRate : '22', locale),
      vatDeductible: item?.vatDeductible ?? false,
      durableYears: String(item?.durableYears ?? 1),
      boughtYear: String(item?.boughtYear ?? model.year),
      amount: typedDecimal(item?.amount, locale),
      reduces: item?.reduces === false ? 'no' : 'yes',
      source: item?.source ?? '',
    },
    send: async (values) => {
      const given = kind === 'staff' && values.hoursFrom !== 'entries' ? partsOf(parts, values.hoursFrom, locale) : [];
      setPartsWrong(given === null);
      if (given === null) return;
      await send(bodyOf(values, given));
    },
  });
  const hoursFrom = form.watch('hoursFrom');
  const bodyOf = (values: z.infer<typeof schema>, given: NewCostItem['parts']): NewCostItem => {
    const { label, source, to, membershipId, reduces } = values;
    const number = (name: AmountField) => (values[name] ? decimal(values[name]) : null);
    const common = { kind, label, source, ...(files[0] && { fileId: files[0].id }) };
    if (kind === 'staff')
      return {
        ...common,
        membershipId: membershipId || null,
        grossCost: number('grossCost'),
        hoursFrom: values.hoursFrom,
        // Confirmed hours are taken, not typed.
        ...(values.hoursFrom !== 'entries' && { parts: given }),
      };
    if (kind === 'purchase')
      return {
        ...common,
        ...destinationOf(to),
        netAmount: number('netAmount'),
        vatRate: number('vatRate'),
        vatDeductible: values.vatDeductible,
        durableYears: Number(values.durableYears),
        boughtYear: Number(values.boughtYear),
      };
    if (kind === 'income')
      return { ...common, ...destinationOf(to), amount: number('amount'), reduces: reduces === 'yes' };
    return { ...common, ...destinationOf(to), amount: number('amount') };
  };
  const labels = {
    label: t(kind === 'staff' ? 'costs.item.profile' : 'costs.item.label'),
    membershipId: t('costs.item.person'),
    grossCost: t('costs.item.grossCost'),
    hoursFrom: t('costs.item.hoursFrom'),
    netAmount: t('costs.item.netAmount'),
    vatRate: t('costs.item.vatRate'),
    durableYears: t('costs.item.durableYears'),
    boughtYear: t('costs.item.boughtYear'),
    amount: t('costs.item.amount'),
    to: t('costs.item.to'),
    source: t('costs.item.source'),
  };
  const { field, entries } = useFields(form, labels, { label: LIMITS.subject, source: LIMITS.reason }, (name, code) => {
    if (name === 'amount' && code === 'in_use') return t('costs.item.secondFlat');
    if (name === 'boughtYear') return t('costs.item.wrongYear', { year: model.year });
    return code === 'invalid_format' || code === 'required' ? t('costs.wrongNumber') : undefined;
  });
  const destination = <DestinationSelect {...field('to')} structure={structure} kind={kind} />;
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('label')} required />
      {kind === 'staff' && (
        <>
          <Select {...field('membershipId')} hint={t('costs.item.personHint')} required={false}>
            <option value="">{t('costs.item.nobody')}</option>
            {people.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </Select>
          <TextField {...field('grossCost')} inputMode="decimal" hint={t('costs.item.grossHint')} required />
          <Select {...field('hoursFrom')} required>
            {STAFF_HOURS_FROM.map((from) => (
              <option key={from} value={from}>
                {t(`costs.hoursFrom.${from}`)}
              </option>
            ))}
          </Select>
          {hoursFrom === 'entries' ? (
            <p className="muted">{t('costs.item.entriesHint')}</p>
          ) : (
            <StaffParts
              structure={structure}
              hoursFrom={hoursFrom}
              parts={parts}
              onChange={setParts}
              error={partsWrong ? t('costs.item.partsWrong') : undefined}
            />
          )}
        </>
      )}
      {kind === 'purchase' && (
        <>
          <div className="filter-row">
            <TextField {...field('netAmount')} inputMode="decimal" required />
            <TextField {...field('vatRate')} inputMode="decimal" required />
          </div>
          <Choice {...form.register('vatDeductible')} type="checkbox" label={t('costs.item.vatDeductible')} />
          <div className="filter-row">
            <TextField {...field('durableYears')} inputMode="numeric" hint={t('costs.item.durableHint')} required />
            <TextField {...field('boughtYear')} inputMode="numeric" required />
          </div>
          {destination}
        </>
      )}
      {kind === 'overhead' && (
        <>
          <TextField
            {...field('amount')}
            inputMode="decimal"
            hint={t(flatTaken ? 'costs.item.flatIs' : 'costs.item.flatHint')}
            required={false}
          />
          {destination}
        </>
      )}
      {kind === 'income' && (
        <>
          <TextField {...field('amount')} inputMode="decimal" required />
          <Choices legend={t('costs.item.reduces')}>
            <Choice {...form.register('reduces')} value="yes" label={t('costs.item.reducesYes')} />
            <Choice {...form.register('reduces')} value="no" label={t('costs.item.reducesNo')} />
          </Choices>
          {destination}
        </>
      )}
      <TextArea {...field('source')} rows={2} hint={t('costs.item.sourceHint')} required={false} />
      {item?.fileName && !files.length && (
        <p>
          {t('costs.item.document')}:{' '}
          <a href={`/api/v1/cost-models/${model.id}/items/${item.id}/document`} download>
            {item.fileName}
          </a>
        </p>
      )}
      <FileUpload
        name="file"
        label={t(item?.fileName ? 'costs.item.otherFile' : 'costs.item.file')}
        files={files}
        onChange={(update) => setFiles((before) => update(before).slice(-1))}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('costs.save')}
        </button>
      </div>
    </form>
  );
}
