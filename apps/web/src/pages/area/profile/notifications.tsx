import { useTranslation } from 'react-i18next';
import { PreferencesForm } from '../../../account/preferences-form.js';
import { ProfileFrame } from '../../../account/profile-frame.js';
import { useNoticePreferences } from '../../../account/queries.js';
import type { PageHandle } from '../../../lib/page.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.notices.title') }) };

/** Which mails I want, and when. */
export function Component() {
  const { t } = useTranslation();
  const preferences = useNoticePreferences();
  return (
    <ProfileFrame part="notices">
      <p>{t('account.notices.always')}</p>
      <QueryState query={preferences}>{(list) => <PreferencesForm preferences={list.preferences} />}</QueryState>
    </ProfileFrame>
  );
}
