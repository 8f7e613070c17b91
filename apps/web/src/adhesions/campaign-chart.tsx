import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Campaign } from '../api/types.js';
import { formatNumber } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';

export const PARTS = ['received', 'toRemind', 'reminded', 'silent'] as const;
const WIDTH = 1000;
const HEIGHT = 48;

/** How many of the bodies have sent their resolution, and where the others stand: bar, words and table say the same. */
export function CampaignChart({ progress }: { progress: Campaign }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(value, i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const { expected } = progress;
  const widthOf = (part: (typeof PARTS)[number]) => (expected === 0 ? 0 : (progress[part] / expected) * WIDTH);
  const bars = PARTS.map((part, index) => {
    const before = PARTS.slice(0, index).reduce((sum, one) => sum + widthOf(one), 0);
    return { part, x: before, width: widthOf(part) };
  });
  return (
    <figure className="campaign">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" className="campaign-bar">
        <defs>
          <pattern id="campaign-hatch" width="10" height="10" patternUnits="userSpaceOnUse">
            <rect width="10" height="10" className="campaign-hatch-ground" />
            <path d="M0 10L10 0" className="campaign-hatch-line" />
          </pattern>
        </defs>
        {bars.map((bar) => (
          <rect key={bar.part} x={bar.x} y="0" width={bar.width} height={HEIGHT} className={`part-${bar.part}`} />
        ))}
      </svg>
      <ul className="campaign-legend">
        {PARTS.map((part) => (
          <li key={part}>
            <svg viewBox="0 0 20 20" className="campaign-key" aria-hidden="true">
              <rect width="20" height="20" className={`part-${part}`} />
            </svg>
            <span>
              <Link to={`?vista=${part}#lists`}>{t(`conventions.partText.${part}`)}</Link>:{' '}
              <strong>{number(progress[part])}</strong>
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('conventions.asTable')}</summary>
        <DataTable
          caption={t('conventions.campaign')}
          hideCaption
          rows={[
            ...PARTS.map((part) => ({ name: t(`conventions.part.${part}`), value: progress[part] })),
            { name: t('conventions.total'), value: expected },
          ]}
          rowKey={({ name }) => name}
          columns={[
            { key: 'state', header: t('conventions.state'), rowHeader: true, cell: ({ name }) => name },
            { key: 'bodies', header: t('conventions.bodies'), numeric: true, cell: ({ value }) => number(value) },
            {
              key: 'share',
              header: t('conventions.share'),
              numeric: true,
              cell: ({ value }) => (expected === 0 ? '–' : percent.format(value / expected)),
            },
          ]}
        />
      </details>
    </figure>
  );
}
