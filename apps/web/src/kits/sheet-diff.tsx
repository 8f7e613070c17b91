import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import { useSheetLines } from '../services/sheet-lines.js';
import type { KitComparison } from './queries.js';

/** What taking the kit's sheet would change: what goes is struck out, what comes is underlined, both are said. */
export function SheetDiff({ comparison: { here, there } }: { comparison: KitComparison }) {
  const { t } = useTranslation();
  const linesOf = useSheetLines();
  const ours = here && new Map(linesOf(here).map(({ key, text }) => [key, text]));
  const lines = linesOf(there).filter(({ key, text }) => (ours ? ours.get(key) !== text : text));
  return (
    <dl className="sheet-diff">
      {lines.map(({ key, label, text }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {ours
              ? diffWords(ours.get(key) ?? '', text).map(({ value, added, removed }, index) => {
                  if (!added && !removed) return <span key={index}>{value}</span>;
                  const Mark = added ? 'ins' : 'del';
                  return (
                    <Mark key={index}>
                      <span className="visually-hidden">{t(added ? 'kits.added' : 'kits.removed')} </span>
                      {value}
                    </Mark>
                  );
                })
              : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
