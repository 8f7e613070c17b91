import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { PersonActions } from '../../people/person-actions.js';
import { PersonForm } from '../../people/person-form.js';
import { PersonSheet } from '../../people/person-sheet.js';
import { usePerson } from '../../people/queries.js';
import { PersonIdentities } from '../../providers/person-identities.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('people.person') }) };

/** One role of one person: since when, for whom, and what its manager may do about it. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { done?: string } | null };
  const [done, setDone] = useState(state?.done ?? '');
  const manages = can('memberships.manage');
  // Said once: not again when the page is loaded anew.
  useEffect(() => {
    if (state?.done) void navigate('.', { replace: true, state: null });
  }, [state, navigate]);
  const query = usePerson(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('people.missing')}>
        <Link to={`${base}/persone`}>{t('people.showAll')}</Link>
      </EmptyState>
    );
  return (
    <QueryState query={query}>
      {(person) => (
        <>
          <Breadcrumb trail={[{ to: `${base}/persone`, label: t('people.title') }]} here={person.displayName} />
          <PageTitle eyebrow={t(`role.${person.role}`)}>{person.displayName}</PageTitle>
          <DoneNotice words={done} />
          <section aria-label={t('people.person')}>
            <PersonSheet person={person} />
            {manages && <PersonActions person={person} onDone={setDone} />}
          </section>
          {manages && !person.erasedAt && (
            <section aria-labelledby="edit">
              <h2 id="edit">{t('people.edit')}</h2>
              <PersonForm key={person.version} person={person} onSaved={() => setDone(t('people.saved'))} />
            </section>
          )}
          {manages && <PersonIdentities person={person} onDone={setDone} />}
        </>
      )}
    </QueryState>
  );
}
