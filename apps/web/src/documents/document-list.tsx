import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DOCUMENT_STATUSES, LIMITS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { oneOf } from '../lib/search.js';
import { FilterSelect, ListFilters, SortSelect } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import type { Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextField } from '../ui/field.js';
import { documentColumns } from './document-columns.js';
import { SelectedDocuments } from './selected-documents.js';
import { SpaceTags } from './space-tags.js';
import { useDocuments, type DocumentSummary, type Space } from './queries.js';

const SORTS = ['latest', 'title', 'oldest'] as const;
/** With one of these in the address the whole space is looked through, not the folder alone. */
const FILTERS = ['q', 'etichetta', 'tipo', 'stato'] as const;

interface DocumentListProps {
  space: Space;
  folderId: string | null;
  onDone: (words: string, undo?: () => Promise<unknown>) => void;
}

/** The documents of a folder, or of the whole space where something is looked for. */
export function DocumentList({ space, folderId, onDone }: DocumentListProps) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const filtered = FILTERS.some((name) => params.has(name));
  const status = oneOf(DOCUMENT_STATUSES, params.get('stato'));
  const filters = {
    spaceId: space.id,
    folderId: filtered ? undefined : (folderId ?? 'none'),
    q: params.get('q')?.trim() || undefined,
    tag: params.get('etichetta')?.trim() || undefined,
    docType: params.get('tipo')?.trim() || undefined,
    status: status && [status],
    sort: oneOf(SORTS, params.get('ordine')),
  };
  const query = useDocuments({ ...filters, cursor: params.get('cursor') || undefined });
  const items = query.data?.items ?? [];
  const selected = items.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string) =>
    setChosen((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const choosing: Column<DocumentSummary> = {
    key: 'choose',
    header: t('documents.choose'),
    cell: ({ id, title }) => (
      <input
        type="checkbox"
        className="row-choice"
        checked={chosen.includes(id)}
        onChange={() => toggle(id)}
        aria-label={t('documents.chooseOne', { title })}
      />
    ),
  };
  const columns = documentColumns({
    t,
    language: i18n.language,
    base,
    works: space.mayWrite || space.mayApprove,
    reviewed: space.needsApproval,
    tagged: (tag) => `?${new URLSearchParams({ etichetta: tag }).toString()}`,
  });
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t(filtered ? 'documents.found' : 'documents.title')}</h2>
      <DocumentFilters space={space} />
      <SpaceTags space={space} onDone={onDone} />
      {selected.length > 0 && (
        <SelectedDocuments
          space={space}
          documents={selected}
          outOf={items.length}
          onAll={() => setChosen(items.map(({ id }) => id))}
          onDone={(...done) => {
            setChosen([]);
            onDone(...done);
          }}
          onNone={() => setChosen([])}
        />
      )}
      <ListView
        caption={t('documents.title')}
        query={query}
        download={{ path: '/api/v1/documents/export', filters }}
        columns={space.mayWrite ? [choosing, ...columns] : columns}
        rowKey={({ id }) => id}
        none={t(filtered ? 'documents.none' : 'documents.emptyFolder')}
        showAll={t('documents.showAll')}
        nothingYet={
          space.documents > 0 ? (
            <EmptyState icon="folder" title={t('documents.inFolders')}>
              <p>{t('documents.inFoldersHint')}</p>
            </EmptyState>
          ) : (
            <EmptyState icon="file" title={t('documents.nothingYet')}>
              <p>{t(space.mayWrite ? 'documents.nothingYetWriter' : 'documents.nothingYetReader')}</p>
            </EmptyState>
          )
        }
      />
    </section>
  );
}

function DocumentFilters({ space }: { space: Space }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  return (
    <ListFilters
      name="documents"
      search={t('documents.search')}
      kept={['cartella']}
      more={{
        label: t('documents.moreFilters'),
        names: ['etichetta', 'tipo', 'stato'],
        fields: (
          <>
            <TextField
              label={t('documents.field.tag')}
              name="etichetta"
              id="filter-tag"
              defaultValue={params.get('etichetta') ?? ''}
              maxLength={LIMITS.documentTag}
            />
            <TextField
              label={t('documents.field.docType')}
              name="tipo"
              id="filter-type"
              list="filter-types"
              defaultValue={params.get('tipo') ?? ''}
              maxLength={LIMITS.documentType}
            />
            <datalist id="filter-types">
              {t('documents.docTypes')
                .split(',')
                .map((one) => (
                  <option key={one} value={one.trim()} />
                ))}
            </datalist>
            {(space.mayWrite || space.mayApprove) && (
              <FilterSelect
                label={t('documents.field.status')}
                name="stato"
                any={t('documents.anyStatus')}
                options={DOCUMENT_STATUSES.map((one) => [one, t(`documents.status.${one}`)])}
              />
            )}
          </>
        ),
      }}
    >
      <SortSelect sorts={SORTS.map((one) => [one, t(`documents.sort.${one}`)])} />
    </ListFilters>
  );
}
