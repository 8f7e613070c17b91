import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { optionalDay, optionalText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';

export interface Protocol {
  protocolNumber: string | null;
  protocolDate: string | null;
}

interface ProtocolFormProps {
  known: Protocol;
  save: (change: { protocolNumber: string | null; protocolDate?: string }) => Promise<unknown>;
}

const schema = z.object({ protocolNumber: optionalText(LIMITS.protocolNumber), protocolDate: optionalDay });

/** The number that the centre's protocol register gave. */
export function ProtocolForm({ known, save }: ProtocolFormProps) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { protocolNumber: known.protocolNumber ?? '', protocolDate: known.protocolDate ?? '' },
    send: ({ protocolNumber, protocolDate }) =>
      save({ protocolNumber: protocolNumber || null, ...(protocolDate && { protocolDate }) }),
  });
  const { field } = useFields(
    form,
    { protocolNumber: t('pec.protocolNumber'), protocolDate: t('pec.protocolDate') },
    { protocolNumber: LIMITS.protocolNumber },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="no-print">
      {problem && <ProblemAlert problem={problem} />}
      <TextField {...field('protocolNumber')} />
      <TextField {...field('protocolDate')} type="date" hint={t('pec.protocolDateHint')} />
      <button className="btn btn-outline-primary btn-sm" disabled={busy}>
        {t('pec.saveProtocol')}
      </button>
    </form>
  );
}
