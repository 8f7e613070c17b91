import { useState, type ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/field.js';

export const CODE_LENGTH = 40;

interface CodeFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'type'> {
  error?: string | undefined;
  /** Whether a recovery code will do, too. */
  recovery?: boolean;
}

/** The code of the app; who is without the phone writes a recovery code into the same field. */
export function CodeField({ error, recovery = true, ...input }: CodeFieldProps) {
  const { t } = useTranslation();
  const [byRecovery, setByRecovery] = useState(false);
  return (
    <>
      <TextField
        {...input}
        label={t(byRecovery ? 'factor.recoveryCode' : 'factor.code')}
        hint={t(byRecovery ? 'factor.recoveryCodeHint' : 'factor.codeHint')}
        error={error}
        autoComplete="one-time-code"
        inputMode={byRecovery ? 'text' : 'numeric'}
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={CODE_LENGTH}
        required
      />
      {recovery && (
        <p>
          <button type="button" className="text-button" onClick={() => setByRecovery(!byRecovery)}>
            {t(byRecovery ? 'factor.withApp' : 'factor.withRecovery')}
          </button>
        </p>
      )}
    </>
  );
}

/** What is wrong with a code that was sent when signing in, by the problem's code. */
export function codeError(code: string | undefined): 'factor.wrong' | undefined {
  return code === 'invalid_second_factor' ? 'factor.wrong' : undefined;
}
