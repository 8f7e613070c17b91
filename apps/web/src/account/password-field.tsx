import { useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame, fieldId } from '../ui/field.js';

interface PasswordFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A password that can be looked at while it is typed: who sees it needs no second field to repeat it. */
export function PasswordField({ label, hint, error, required, ...input }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const id = fieldId(input.name, input.id);
  return (
    <FieldFrame {...{ id, label, hint, error, required }}>
      <div className="password-row">
        <input
          {...input}
          id={id}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          required={required}
          className="control"
          {...describedBy(id, hint, error)}
        />
        <button type="button" className="text-button" aria-controls={id} onClick={() => setShown(!shown)}>
          {t(shown ? 'account.password.hide' : 'account.password.show')}
          <span className="visually-hidden"> {t('account.password.what')}</span>
        </button>
      </div>
    </FieldFrame>
  );
}
