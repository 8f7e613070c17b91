import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { AddDocuments } from '../../documents/add-documents.js';
import { DocumentList } from '../../documents/document-list.js';
import { FolderList } from '../../documents/folder-list.js';
import { pathTo } from '../../documents/folders.js';
import { FollowSpace } from '../../documents/follow-space.js';
import { accessLink, settingsLink, spaceLink, spacesLink, trashLink } from '../../documents/links.js';
import { PostList } from '../../documents/post-list.js';
import type { Space } from '../../documents/queries.js';
import { SpaceGate } from '../../documents/space-page.js';
import { UndoNotice, type Done } from '../../documents/undo-notice.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('spaces.one') }) };

export function Component() {
  return <SpaceGate>{(space) => <SpaceHome key={space.id} space={space} />}</SpaceGate>;
}

/** A space, or one of its folders: what stands here, and the place to let files fall. */
function SpaceHome({ space }: { space: Space }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const [done, setDone] = useState<Done | null>(null);
  const path = pathTo(space.folders, params.get('cartella'));
  const folder = path.at(-1);
  const folderId = folder?.id ?? null;
  const here = folderId ?? space.id;
  const above = folder
    ? [
        { to: spaceLink(base, space.id), label: space.title },
        ...path.slice(0, -1).map(({ id, name }) => ({ to: spaceLink(base, space.id, id), label: name })),
      ]
    : [];
  return (
    <>
      <Breadcrumb
        trail={[{ to: spacesLink(base), label: t('spaces.title') }, ...above]}
        here={folder?.name ?? space.title}
      />
      <PageTitle eyebrow={eyebrowOf(space, t(`spaces.kind.${space.kind}`))} actions={<SpaceActions space={space} />}>
        {folder?.name ?? space.title}
      </PageTitle>
      {!folder && space.description && <PlainText text={space.description} />}
      <p className="who-sees">
        <Icon name="user" /> {t(`spaces.seenBy.${space.visibility}`)}
      </p>
      {space.archivedAt && <p className="notice notice-info">{t('spaces.archivedText')}</p>}
      <UndoNotice done={done} />
      {space.mayWrite && <AddDocuments key={`add ${here}`} spaceId={space.id} folderId={folderId} />}
      <FolderList space={space} folderId={folderId} onDone={(words) => setDone({ words })} />
      <DocumentList
        key={`list ${here}`}
        space={space}
        folderId={folderId}
        onDone={(words, undo) => setDone({ words, undo })}
      />
      {!folder && (
        <>
          <PostList
            place={{ of: 'spaces', id: space.id }}
            closed={space.archivedAt !== null}
            mayTell={space.mayWrite}
          />
          <FollowSpace space={space} />
        </>
      )}
    </>
  );
}

const eyebrowOf = ({ about }: Space, kind: string) => (about ? `${kind} · ${about}` : kind);

function SpaceActions({ space }: { space: Space }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const button = (to: string, words: string) => (
    <Link className="btn btn-outline-primary" to={to}>
      {words}
    </Link>
  );
  return (
    <>
      {space.mayManage && button(accessLink(base, space.id), t('spaces.access'))}
      {space.mayManage && button(settingsLink(base, space.id), t('spaces.settings'))}
      {space.mayWrite && button(trashLink(base, space.id), t('documents.bin'))}
    </>
  );
}
