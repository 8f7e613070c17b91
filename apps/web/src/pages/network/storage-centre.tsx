import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { useStorageOf } from '../../platform/queries.js';
import { StorageForm } from '../../platform/storage-form.js';
import { isFull, limitOf, useStorageWords } from '../../platform/storage-words.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('storage.ofCentre') }) };

/** The room of one centre: what is taken, and how much there may be. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { slug = '' } = useParams();
  const storage = useStorageOf(slug);
  const { size, count, limit } = useStorageWords();
  const [done, setDone] = useState('');
  if (!can('platform.read')) return <EmptyState icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <QueryState query={storage}>
      {(centre) => {
        const most = limitOf(centre);
        return (
          <>
            <Breadcrumb trail={[{ to: `${base}/spazio`, label: t('storage.title') }]} here={centre.name} />
            <PageTitle eyebrow={`${t('storage.ofCentre')} · ${centre.slug}`} lead={t('storage.centreLead')}>
              {centre.name}
            </PageTitle>
            <DoneNotice words={done} />
            {isFull(centre) && <p className="notice notice-warning">{t('storage.full')}</p>}
            <dl className="facts">
              <div>
                <dt>{t('storage.used')}</dt>
                <dd>
                  {size(centre.megabytes)}{' '}
                  {most !== null && (
                    <progress value={centre.megabytes} max={Math.max(most, 1)} aria-label={t('storage.used')} />
                  )}
                </dd>
              </div>
              <div>
                <dt>{t('storage.limit')}</dt>
                <dd>{limit(centre)}</dd>
              </div>
              <div>
                <dt>{t('storage.files')}</dt>
                <dd>{count(centre.files)}</dd>
              </div>
              <div>
                <dt>{t('storage.notScanned')}</dt>
                <dd>{count(centre.notScanned)}</dd>
              </div>
              <div>
                <dt>{t('storage.infected')}</dt>
                <dd>{count(centre.infected)}</dd>
              </div>
            </dl>
            {can('platform.manage') && (
              <section aria-labelledby="change">
                <h2 id="change">{t('storage.change')}</h2>
                <StorageForm key={centre.version} storage={centre} onDone={setDone} />
              </section>
            )}
          </>
        );
      }}
    </QueryState>
  );
}
