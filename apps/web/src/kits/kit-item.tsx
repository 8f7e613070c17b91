import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KitChoice } from '#app/contracts';
import { useActor } from '../area/session.js';
import { Choice, Choices } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { useKitComparison, type KitItem as Item } from './queries.js';
import { SheetDiff } from './sheet-diff.js';

/** Frames that other states have, by what they ask of who reads. */
const BADGES = {
  new: ['status-new', 'plus-circle'],
  same: ['status-solved', 'check-circle'],
  updated: ['status-in-progress', 'refresh'],
  changed_here: ['status-draft', 'pencil'],
  changed_both: ['status-draft', 'exchange-circle'],
  same_code: ['status-draft', 'warning-circle'],
} as const;

/** What may be done with a service of a kit now. */
export function offered({ state, obstacle }: Item): KitChoice[] {
  const choices: KitChoice[] = ['skip'];
  if (state === 'same_code' && obstacle !== 'line_missing') choices.unshift('copy');
  if (!obstacle && state !== 'same') choices.unshift('take');
  return choices;
}

interface KitItemProps {
  importId: string;
  item: Item;
  /** Null: it was applied, and this is what was done. */
  onChoose: ((choice: KitChoice) => void) | null;
  choice: KitChoice;
}

/** A service of a kit: how it stands to the catalogue, what would change, and what to do with it. */
export function KitItem({ importId, item, onChoose, choice }: KitItemProps) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { code, title, serviceLine, state, obstacle, serviceId, changed } = item;
  const [open, setOpen] = useState(false);
  const comparison = useKitComparison(importId, code, open);
  const choices = offered(item);
  const [badge, icon] = BADGES[state];
  return (
    <article className="kit-item" aria-labelledby={`item-${code}`}>
      <h3 id={`item-${code}`}>{title}</h3>
      <p>
        <span className={`status ${badge}`}>
          <Icon name={icon} /> {t(`kits.state.${state}`)}
        </span>{' '}
        <span className="muted">
          {serviceLine} · {code}
        </span>
      </p>
      <p>{t(`kits.stateHint.${state}`)}</p>
      {obstacle && <p className="notice notice-warning">{t(`kits.obstacle.${obstacle}`, { line: serviceLine })}</p>}
      {onChoose && choices.length > 1 && (
        <Choices
          legend={
            <>
              {t('kits.choose')}
              <span className="visually-hidden">: {title}</span>
            </>
          }
          inline
        >
          {choices.map((each) => (
            <Choice
              key={each}
              name={`choice-${code}`}
              value={each}
              checked={choice === each}
              onChange={() => onChoose(each)}
              label={t(each === 'take' && serviceId ? 'kits.takeHere' : `kits.choice.${each}`)}
            />
          ))}
        </Choices>
      )}
      {!onChoose && (
        <p>
          {t(`kits.done.${choice}`)}{' '}
          {serviceId && choice !== 'skip' && <Link to={`${base}/servizi/${serviceId}`}>{t('kits.toService')}</Link>}
        </p>
      )}
      {onChoose && state !== 'same' && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{serviceId ? t('kits.differences', { count: changed.length }) : t('kits.whatItSays')}</summary>
          {open && <QueryState query={comparison}>{(found) => <SheetDiff comparison={found} />}</QueryState>}
        </details>
      )}
    </article>
  );
}
