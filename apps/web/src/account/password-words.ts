import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';

/** What is wrong with a password, in words of its own. */
export function usePasswordWords(): (field: string, code: string) => string | undefined {
  const { t } = useTranslation();
  return (_field, code) => {
    if (code === 'too_short') return t('account.password.tooShort', { count: LIMITS.passwordMin });
    if (code === 'wrong_value') return t('account.password.wrong');
    if (code === 'not_allowed') return t('account.password.likeEmail');
    return undefined;
  };
}
