import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProfileFrame } from '../../../account/profile-frame.js';
import { useActor } from '../../../area/session.js';
import { formatDate } from '../../../lib/format.js';
import type { PageHandle } from '../../../lib/page.js';
import { AbsenceForm } from '../../../people/absence-form.js';
import { OwnAbsences } from '../../../people/own-absences.js';
import { DoneNotice } from '../../../ui/done-notice.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.absences.title') }) };

/** When I am away and who stands in for me; and for whom I stand in. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { can } = useActor();
  const [done, setDone] = useState('');
  const [round, setRound] = useState(0);
  return (
    <ProfileFrame part="absences">
      <DoneNotice words={done} />
      <OwnAbsences onEnded={setDone} />
      <section aria-labelledby="new-absence">
        <h2 id="new-absence">{t('absence.new')}</h2>
        {can('memberships.read') ? (
          <AbsenceForm
            key={round}
            onSet={({ endsOn, substituteName }) => {
              setDone(t('absence.done', { name: substituteName, to: formatDate(endsOn, i18n.language) }));
              setRound(round + 1);
            }}
          />
        ) : (
          <p>{t('absence.askHead')}</p>
        )}
      </section>
    </ProfileFrame>
  );
}
