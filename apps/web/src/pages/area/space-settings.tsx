import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { saveSpace, useDocumentChange, useSpace, type Space } from '../../documents/queries.js';
import { SpaceForm } from '../../documents/space-form.js';
import { SpacePage } from '../../documents/space-page.js';
import { settingsOf, type SpaceValues } from '../../documents/space-schema.js';
import type { PageHandle } from '../../lib/page.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('spaces.settings') }) };

export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  const { id = '' } = useParams();
  const query = useSpace(id);
  if (!can('documents.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <SpacePage title={t('spaces.settings')} lead={t('spaces.settingsLead')} narrow>
      {(space) => (
        <OpenedState key={space.archivedAt ? `${space.id} archived` : space.id} query={query}>
          {(asOpened) => <Settings {...{ space, asOpened }} />}
        </OpenedState>
      )}
    </SpacePage>
  );
}

/** What a space is called, who reads it, and its end. */
function Settings({ space, asOpened }: { space: Space; asOpened: Space }) {
  const { t } = useTranslation();
  const [done, setDone] = useState('');
  const [asking, setAsking] = useState(false);
  // What somebody else changed meanwhile is told, not written over.
  const [opened, setOpened] = useState(asOpened);
  const save = useDocumentChange((values: SpaceValues) => saveSpace(opened, settingsOf(values)));
  const archive = useDocumentChange((archived: boolean) =>
    saveSpace(space, { archived }).finally(() => setAsking(false)),
  );
  return (
    <>
      <DoneNotice words={done} />
      {archive.error && <ProblemAlert problem={problemOf(archive.error)} />}
      {space.archivedAt ? (
        <>
          <p>{t('spaces.archivedText')}</p>
          <button
            type="button"
            className="btn btn-primary"
            disabled={archive.isPending}
            onClick={() => archive.mutate(false)}
          >
            {t('spaces.reopen')}
          </button>
        </>
      ) : (
        <>
          <SpaceForm
            space={opened}
            send={async (values) => {
              setOpened(await save.mutateAsync(values));
              setDone(t('spaces.saved'));
            }}
          />
          <section aria-labelledby="archive">
            <h2 id="archive">{t('spaces.archive')}</h2>
            <p>{t('spaces.archiveText')}</p>
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}>
              {t('spaces.archiveNow')}
            </button>
          </section>
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={t('spaces.archiveTitle')}
          confirm={t('spaces.archiveNow')}
          busy={archive.isPending}
          onConfirm={() => archive.mutate(true)}
          onClose={() => setAsking(false)}
        >
          <p>{t('spaces.archiveText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
