import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { BODY_ADDRESS_KINDS } from '#app/contracts';
import type { Body } from '../api/types.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalDay, optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addAddress, saveAddress, useBodyChange, type Address, type NewAddress } from './queries.js';

const SIZES = { street: 300, postcode: 5, place: 100, province: 2, note: 300 } as const;
const formed = (pattern: RegExp, max: number) =>
  optionalText(max).refine((text) => text === '' || pattern.test(text), 'invalid_format');

const schema = z
  .object({
    kind: z.enum(BODY_ADDRESS_KINDS, 'required'),
    street: requiredText(SIZES.street),
    postcode: formed(/^\d{5}$/, SIZES.postcode),
    place: optionalText(SIZES.place),
    province: formed(/^[A-Za-z]{2}$/, SIZES.province),
    startsOn: optionalDay,
    endsOn: optionalDay,
    note: optionalText(SIZES.note),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'before_start',
  });
type AddressValues = z.infer<typeof schema>;

interface AddressFormProps {
  body: Body;
  address: Address | undefined;
  onDone: (words: string) => void;
}

/** An address of a body; the first one is the seat, in the body's own province. */
export function AddressForm({ body, address, onDone }: AddressFormProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useBodyChange((input: NewAddress) =>
    address ? saveAddress(body.id, address, input) : addAddress(body.id, input, keyFor(input)),
  );
  const hasSeat = body.addresses.some(({ kind, current }) => kind === 'registered' && current);
  const { form, submit, problem, busy } = useApiForm<AddressValues>({
    schema,
    defaultValues: {
      kind: address?.kind ?? (hasSeat ? 'operating' : 'registered'),
      street: address?.street ?? '',
      postcode: address?.postcode ?? '',
      place: address?.place ?? '',
      province: address ? (address.province ?? '') : body.province,
      startsOn: address?.startsOn ?? '',
      endsOn: address?.endsOn ?? '',
      note: address?.note ?? '',
    },
    send: async ({ kind, street, ...rest }) => {
      const known = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value || null]));
      await change.mutateAsync({ kind, street, ...known });
      onDone(t('addresses.saved', { street }));
    },
  });
  const { field, entries } = useFields(
    form,
    {
      kind: t('addresses.kindLabel'),
      street: t('addresses.street'),
      postcode: t('addresses.postcode'),
      place: t('addresses.place'),
      province: t('addresses.province'),
      startsOn: t('addresses.startsOn'),
      endsOn: t('addresses.endsOn'),
      note: t('addresses.note'),
    },
    SIZES,
    (_name, code) =>
      code === 'before_start' ? t('addresses.order') : code === 'in_use' ? t('addresses.seatTaken') : undefined,
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('kind')} required>
        {BODY_ADDRESS_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`addresses.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('street')} required />
      <div className="form-columns">
        <TextField {...field('postcode')} inputMode="numeric" required={false} />
        <TextField {...field('place')} required={false} />
        <TextField {...field('province')} hint={t('addresses.provinceHint')} required={false} />
      </div>
      <div className="form-columns">
        <TextField {...field('startsOn')} type="date" hint={t('addresses.startsOnHint')} required={false} />
        <TextField {...field('endsOn')} type="date" hint={t('addresses.endsOnHint')} required={false} />
      </div>
      <TextField {...field('note')} hint={t('addresses.noteHint')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('addresses.save')}
        </button>
      </div>
    </form>
  );
}
