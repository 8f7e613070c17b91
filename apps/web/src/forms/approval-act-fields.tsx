import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { today } from '../lib/format.js';
import { TextField } from '../ui/field.js';

/** The act by which costs or tariffs are approved, as it is typed. */
export interface ApprovalAct {
  organ: string;
  number: string;
  date: string;
}

/** As it is sent; undefined as long as something is missing. */
export function wholeAct({ organ, number, date }: ApprovalAct): ApprovalAct | undefined {
  const act = { organ: organ.trim(), number: number.trim(), date };
  return act.organ && act.number && act.date ? act : undefined;
}

interface ApprovalActFieldsProps {
  act: ApprovalAct;
  onChange: (act: ApprovalAct) => void;
}

export function ApprovalActFields({ act, onChange }: ApprovalActFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name="organ"
        label={t('approvalAct.organ')}
        value={act.organ}
        maxLength={LIMITS.name}
        required
        onChange={({ target }) => onChange({ ...act, organ: target.value })}
      />
      <div className="filter-row">
        <TextField
          name="number"
          label={t('approvalAct.number')}
          value={act.number}
          maxLength={LIMITS.actNumber}
          required
          onChange={({ target }) => onChange({ ...act, number: target.value })}
        />
        <TextField
          name="date"
          type="date"
          label={t('approvalAct.date')}
          value={act.date}
          max={today()}
          required
          onChange={({ target }) => onChange({ ...act, date: target.value })}
        />
      </div>
    </>
  );
}
