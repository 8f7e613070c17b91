import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { optionalDay, optionalText } from '../forms/schemas.js';
import { TextField } from '../ui/field.js';

/** What is to be done next: either nothing, or what and until when. */
export const followUp = { next: optionalText(LIMITS.taskTitle), nextOn: optionalDay };

export interface FollowUpValues {
  next: string;
  nextOn: string;
}

export const isWhole = ({ next, nextOn }: FollowUpValues) => !next === !nextOn;
export const NOT_WHOLE = { path: ['nextOn'], message: 'required' };

export const NO_FOLLOW_UP: FollowUpValues = { next: '', nextOn: '' };

/** As the API takes it. */
export const taskOf = ({ next, nextOn }: FollowUpValues) =>
  next && nextOn ? { task: { title: next, dueOn: nextOn } } : {};

type Field = (name: 'next' | 'nextOn') => Parameters<typeof TextField>[0];

export function FollowUpFields({ field }: { field: Field }) {
  const { t } = useTranslation();
  return (
    <fieldset className="field">
      <legend>{t('interactions.next')}</legend>
      <div className="form-columns">
        <TextField {...field('next')} required={false} />
        <TextField {...field('nextOn')} type="date" required={false} />
      </div>
    </fieldset>
  );
}
