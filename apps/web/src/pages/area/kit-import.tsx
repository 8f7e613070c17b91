import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { KIT_PROPOSALS, type KitChoice } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { KitItem, offered } from '../../kits/kit-item.js';
import {
  applyKit,
  useKitImport,
  useKitImportChange,
  type KitImport,
  type KitItem as Item,
} from '../../kits/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('kits.received') }) };

/** A kit of another centre: what each of its sheets would change here, and what to do with it. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useKitImport(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('kits.missing')}>
        <Link to={`${base}/kit`}>{t('kits.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(kit) => <Received key={id} kit={kit} />}</QueryState>;
}

function Received({ kit }: { kit: KitImport }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [choices, setChoices] = useState<Readonly<Record<string, KitChoice>>>({});
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const applied = kit.status === 'applied';
  const choiceOf = (item: Item): KitChoice => {
    if (item.choice) return item.choice;
    const proposed = KIT_PROPOSALS[item.state];
    return choices[item.code] ?? (offered(item).includes(proposed) ? proposed : 'skip');
  };
  const chosen = kit.items.map((item) => ({ code: item.code, choice: choiceOf(item) }));
  const taken = chosen.filter(({ choice }) => choice !== 'skip').length;
  const change = useKitImportChange((wanted: typeof chosen) => applyKit(kit, wanted));
  const close = () => {
    change.reset();
    setAsking(false);
  };
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/kit`, label: t('kits.title') }]} here={kit.title} />
      <PageTitle lead={t('kits.fromLead', { source: kit.sourceName, release: kit.release })}>{kit.title}</PageTitle>
      <DoneNotice words={words} />
      <p className="muted">
        {t('kits.packedAt')} <DateTime value={kit.packedAt} /> · {t(`kits.status.${kit.status}`)}
      </p>
      <section aria-labelledby="kit-items">
        <h2 id="kit-items">{t('kits.items')}</h2>
        {kit.items.map((item) => (
          <KitItem
            key={item.code}
            importId={kit.id}
            item={item}
            choice={choiceOf(item)}
            onChoose={applied ? null : (choice) => setChoices((all) => ({ ...all, [item.code]: choice }))}
          />
        ))}
      </section>
      {applied ? (
        <p>
          <Link to={`${base}/servizi?stato=draft`}>{t('kits.toCatalogue')}</Link>
        </p>
      ) : (
        <div className="kit-apply button-row">
          <button type="button" className="btn btn-primary" onClick={() => setAsking(true)}>
            {t('kits.apply')}
          </button>
          <p role="status">{t('kits.summary', { take: taken, all: kit.items.length })}</p>
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={t('kits.applyTitle')}
          confirm={t('kits.apply')}
          busy={change.isPending}
          onConfirm={() =>
            change.mutate(chosen, {
              onSuccess: () => {
                setAsking(false);
                setWords(t('kits.applied', { count: taken }));
              },
            })
          }
          onClose={close}
        >
          {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
          <p>{taken ? t('kits.applyText', { count: taken }) : t('kits.applyNothing')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
