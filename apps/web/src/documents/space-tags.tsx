import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LIMITS } from '#app/contracts';
import { Dialog } from '../ui/dialog.js';
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
  const [params] = useSearchParams();
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
          onDone={(words) => {
            setChanging(false);
            onDone(words);
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </details>
  );
}

interface ChangeTagProps extends SpaceTagsProps {
  tags: readonly string[];
  first: string | null;
  onClose: () => void;
}

/** One tag under another name, which may be there already, or under none. */
function ChangeTag({ space, tags, first, onDone, onClose }: ChangeTagProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(first && tags.includes(first) ? first : '');
  const [typed, setTyped] = useState('');
  const to = typed.trim().toLowerCase();
  const change = useDocumentChange(async () => {
    await changeSpaceTags(space.id, { from: [from], to: to || null });
    onDone(to ? t('documents.done.tagRenamed', { from, to }) : t('documents.done.tagRemoved', { from }));
  });
  return (
    <Dialog title={t('documents.changeTag')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to !== from) change.mutate(undefined);
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
          required={false}
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
            {to === ''
              ? t('documents.removeTag')
              : tags.includes(to)
                ? t('documents.mergeTag', { tag: to })
                : t('documents.renameTag')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
