import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { Icon } from '../ui/icon.js';
import { DecimalField } from './decimal-field.js';
import { useErrorAt } from './editor-context.js';

interface ScaleFieldsProps<Piece extends { upTo: string | null }> {
  /** Where the list stands in the terms. */
  at: string;
  legend: string;
  pieces: readonly Piece[];
  /** What an end is counted in. */
  unit: string;
  empty: Piece;
  onChange: (pieces: Piece[]) => void;
  /** The fields beside the end. */
  children: (piece: Piece, at: string, change: (piece: Piece) => void) => ReactNode;
}

/** Bands, one after the other; the last one has no end, so that nobody stands beyond it. */
export function ScaleFields<Piece extends { upTo: string | null }>({
  at,
  legend,
  pieces,
  unit,
  empty,
  onChange,
  children,
}: ScaleFieldsProps<Piece>) {
  const { t } = useTranslation();
  const error = useErrorAt()(at);
  const last = pieces.length - 1;
  const put = (index: number, piece: Piece) => onChange(pieces.map((each, place) => (place === index ? piece : each)));
  return (
    <fieldset className="tariff-scale">
      <legend>{legend}</legend>
      {error && <p className="field-error">{error}</p>}
      {pieces.map((piece, index) => (
        <div className="filter-row" key={index}>
          {index === last ? (
            <p className="tariff-beyond">{t(last === 0 ? 'plans.scale.all' : 'plans.scale.beyond')}</p>
          ) : (
            <DecimalField
              at={`${at}.${index}.upTo`}
              label={t('plans.scale.upTo', { unit })}
              value={piece.upTo ?? ''}
              onChange={(upTo) => put(index, { ...piece, upTo })}
            />
          )}
          {children(piece, `${at}.${index}`, (next) => put(index, next))}
          {pieces.length > 1 && index !== last && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('plans.scale.remove', { number: index + 1 })}
              onClick={() => onChange(pieces.filter((_piece, place) => place !== index))}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      {pieces.length < LIMITS.tariffBands && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          onClick={() => onChange([...pieces.slice(0, last), { ...empty, upTo: '' }, pieces[last] ?? empty])}
        >
          <Icon name="plus" /> {t('plans.scale.add')}
        </button>
      )}
    </fieldset>
  );
}
