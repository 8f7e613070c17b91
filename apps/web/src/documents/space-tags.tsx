import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LIMITS } from '#app/contracts';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { Select, TextField } from '../ui/field.js';
import { ChangeRefused } from './change-refused.js';
import { changeSpaceTags, useDocumentChange, useSpaceTags, type Space } from './queries.js';

interface SpaceTagsProps {
  space: Space;
  onDone: (words: string) => void;
}

/** Which tags there are in a space, each the way to its documents; whoever keeps the space renames and joins them. */
export function SpaceTags({ space, onDone }: SpaceTagsProps) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [changing, setChanging] = useState(false);
  const tags = useSpaceTags(space.id).data?.tags ?? [];
  if (tags.length === 0) return null;
  const chosen = params.get('etichetta');
  return (
    <details className="space-tags" open={chosen !== null || undefined}>
      <summary>
        {t('documents.tagsOf')} ({tags.length})
      </summary>
      <p className="muted">{t('documents.tagsHint')}</p>
      <ul className="tag-list">
        {tags.map(({ tag, documents }) => (
          <li key={tag}>
            <Link
              className="tag"
              to={`?${new URLSearchParams({ etichetta: tag }).toString()}`}
              aria-current={tag === chosen ? 'true' : undefined}
              aria-label={t('documents.tagCount', { tag, count: documents })}
            >
              {tag} <span aria-hidden="true">{documents}</span>
            </Link>
          </li>
        ))}
      </ul>
      {space.mayManage && !space.archivedAt && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setChanging(true)}>
          {t('documents.changeTag')}
        </button>
      )}
      {changing && (
        <ChangeTag
          space={space}
          tags={tags.map(({ tag }) => tag)}
          first={chosen}
          onChanged={(from, to) => {
            setChanging(false);
            onDone(to ? t('documents.done.tagRenamed', { from, to }) : t('documents.done.tagRemoved', { from }));
            // The documents shown are those that bore it.
            if (from === chosen) setParams((now) => filteredBy(now, to), { replace: true });
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </details>
  );
}

function filteredBy(now: URLSearchParams, tag: string | null): URLSearchParams {
  const then = new URLSearchParams(now);
  then.delete('cursor');
  if (tag) then.set('etichetta', tag);
  else then.delete('etichetta');
  return then;
}

interface ChangeTagProps {
  space: Space;
  tags: readonly string[];
  first: string | null;
  /** @param to null where it was taken away */
  onChanged: (from: string, to: string | null) => void;
  onClose: () => void;
}

/** One tag under another name, which may be there already, or under none. */
function ChangeTag({ space, tags, first, onChanged, onClose }: ChangeTagProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(first && tags.includes(first) ? first : '');
  const [typed, setTyped] = useState('');
  const [removing, setRemoving] = useState(false);
  const to = typed.trim().toLowerCase();
  const change = useDocumentChange(async (name: string | null) => {
    await changeSpaceTags(space.id, { from: [from], to: name });
    onChanged(from, name);
  });
  if (removing)
    return (
      <ConfirmDialog
        title={t('documents.removeTagTitle', { tag: from })}
        confirm={t('documents.removeTag')}
        danger
        busy={change.isPending}
        onConfirm={() => change.mutate(null)}
        onClose={() => setRemoving(false)}
      >
        {change.error && <ChangeRefused error={change.error} />}
        <p>{t('documents.removeTagText')}</p>
      </ConfirmDialog>
    );
  return (
    <Dialog title={t('documents.changeTag')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to && to !== from) change.mutate(to);
        }}
      >
        {change.error && <ChangeRefused error={change.error} />}
        <p>{t('documents.changeTagText')}</p>
        <Select
          name="tag-from"
          label={t('documents.whichTag')}
          value={from}
          required
          onChange={({ target }) => setFrom(target.value)}
        >
          <option value="">{t('documents.chooseTag')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </Select>
        <TextField
          name="tag-to"
          label={t('documents.newTag')}
          hint={t('documents.newTagHint')}
          list="known-tags"
          value={typed}
          maxLength={LIMITS.documentTag}
          required
          onChange={({ target }) => setTyped(target.value)}
        />
        <datalist id="known-tags">
          {tags
            .filter((tag) => tag !== from)
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
        <div className="button-row">
          <button className="btn btn-primary" disabled={change.isPending || !from || to === from}>
            {tags.includes(to) ? t('documents.mergeTag', { tag: to }) : t('documents.renameTag')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={change.isPending || !from}
            onClick={() => setRemoving(true)}
          >
            {t('documents.removeTag')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
