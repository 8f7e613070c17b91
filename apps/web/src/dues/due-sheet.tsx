import { useTranslation } from 'react-i18next';
import { Card } from '../ui/card.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { euros, signed } from './amounts.js';
import type { Due } from './queries.js';

type Line = Due['lines'][number];
type Step = Line['steps'][number] & { key: string };

/** What a body pays, in three figures: the due, what it was, what others ask. */
export function DueFigures({ due }: { due: Due }) {
  const { t, i18n } = useTranslation();
  const { amount, formerYear, formerAmount, change, marketAmount, saving, year } = due;
  const shown = (value: string | null) => euros(value, i18n.language);
  return (
    <section aria-label={t('dues.inShort')} className="box-grid box-grid-3">
      <Card level={2} title={t('dues.expected', { year })} figure={shown(amount)} tone="strong">
        <p>{t('dues.expectedHint')}</p>
      </Card>
      <Card
        level={2}
        title={formerYear === null ? t('dues.former') : t('dues.formerOf', { year: formerYear })}
        figure={shown(formerAmount)}
      >
        <p>
          {change === null
            ? t('dues.noFormer')
            : t(Number(change) === 0 ? 'dues.unchanged' : 'dues.changed', {
                change: signed(change, i18n.language),
                source: due.formerSource,
              })}
        </p>
      </Card>
      <Card level={2} title={t('dues.market')} figure={shown(marketAmount)}>
        <p>
          {saving === null
            ? t('dues.noMarket')
            : t(saving.startsWith('-') ? 'dues.dearer' : 'dues.saved', { amount: shown(saving.replace('-', '')) })}
        </p>
      </Card>
    </section>
  );
}

/** Every line of the reckoning of one tariff, with its numbers and where they come from. */
export function DueLine({ line }: { line: Line }) {
  const { t, i18n } = useTranslation();
  const steps = line.steps.map((step, at): Step => ({ ...step, key: String(at) }));
  const columns: Column<Step>[] = [
    { key: 'label', header: t('dues.line'), rowHeader: true, cell: ({ label }) => label },
    {
      key: 'reckoning',
      header: t('dues.reckoning'),
      cell: ({ reckoning, sources }) => (
        <>
          {reckoning || '–'}
          {sources.map((source) => (
            <span className="cell-note" key={source}>
              {source}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'amount',
      header: t('dues.lineAmount'),
      numeric: true,
      cell: ({ amount, whole }) => (
        <>
          {amount}
          {whole && <span className="cell-note">{t('dues.upToHere')}</span>}
        </>
      ),
    },
  ];
  const { name, amount, legalBasis, market } = line;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <DataTable caption={name} hideCaption columns={columns} rows={steps} rowKey={({ key }) => key} />
      <p>
        <strong>
          {t('dues.total', { name })}: {euros(amount, i18n.language)}
        </strong>
      </p>
      {market && (
        <p>
          {t('dues.elsewhere', { amount: euros(market.amount, i18n.language), source: market.source })} (
          <DateTime value={market.on} />
          ).
        </p>
      )}
      {legalBasis && <p className="muted">{t('dues.legal', { legalBasis })}</p>}
    </section>
  );
}
