import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BODY_TYPES, PROSPECT_STANDINGS } from '#app/contracts';
import { oneOf } from '../lib/search.js';
import { useSegments } from '../relationship/queries.js';
import { Choices, Select, TextField } from '../ui/field.js';
import { QueryState } from '../ui/query-state.js';
import { useAllBodies, useBodiesAtStage } from './queries.js';

const ADHESIONS = ['active', 'none'] as const;

interface BodyTicksProps {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string | undefined;
}

/** Whom to write to: filters leave a list, of which all or some are ticked. What was ticked stays under other filters. */
export function BodyTicks({ chosen, onChange, error }: BodyTicksProps) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [type, setType] = useState('');
  const [adhesion, setAdhesion] = useState('');
  const [segmentId, setSegmentId] = useState('');
  const [stage, setStage] = useState('');
  const standing = oneOf(PROSPECT_STANDINGS, stage);
  const atStage = useBodiesAtStage(standing);
  const segments = useSegments().data?.items ?? [];
  const segment = segments.find(({ id }) => id === segmentId);
  const bodies = useAllBodies({
    ...segment?.filters,
    ...(q.trim() && { q: q.trim() }),
    ...(type && { type: oneOf(BODY_TYPES, type) }),
    ...(adhesion && { adhesion: oneOf(ADHESIONS, adhesion) }),
  });
  const isShown = ({ id }: { id: string }) => !standing || (atStage.data?.includes(id) ?? false);
  const shown = (bodies.data ?? []).filter(isShown);
  const without = (ids: string[]) => chosen.filter((id) => !ids.includes(id));
  const ids = shown.map(({ id }) => id);
  return (
    <Choices legend={t('mailing.bodies')} error={error}>
      <div className="filter-row">
        {segments.length > 0 && (
          <Select
            name="segment"
            label={t('mailing.segment')}
            value={segmentId}
            onChange={(event) => setSegmentId(event.target.value)}
          >
            <option value="">{t('mailing.anySegment')}</option>
            {segments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <TextField
          name="bodyIds"
          label={t('mailing.findBody')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <Select name="bodyType" label={t('body.type')} value={type} onChange={(event) => setType(event.target.value)}>
          <option value="">{t('bodies.anyType')}</option>
          {BODY_TYPES.map((one) => (
            <option key={one} value={one}>
              {t(`body.types.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          name="bodyAdhesion"
          label={t('body.adhesion')}
          value={adhesion}
          onChange={(event) => setAdhesion(event.target.value)}
        >
          <option value="">{t('bodies.anyAdhesion')}</option>
          <option value="active">{t('bodies.adhering')}</option>
          <option value="none">{t('bodies.notAdhering')}</option>
        </Select>
        <Select
          name="bodyStage"
          label={t('prospects.nav')}
          value={stage}
          onChange={(event) => setStage(event.target.value)}
        >
          <option value="">{t('mailing.anyStage')}</option>
          {PROSPECT_STANDINGS.map((one) => (
            <option key={one} value={one}>
              {t(`prospects.standing.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <p role="status">{t('mailing.chosen', { count: chosen.length })}</p>
      <div className="button-row">
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          onClick={() => onChange([...without(ids), ...ids])}
        >
          {t('mailing.tickAll', { count: shown.length })}
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => onChange(without(ids))}>
          {t('mailing.tickNone')}
        </button>
      </div>
      <QueryState query={bodies}>
        {(list) => (
          <ul className="tick-list" tabIndex={0} aria-label={t('mailing.bodies')}>
            {list.filter(isShown).map(({ id, name }) => (
              <li key={id} className="check">
                <input
                  type="checkbox"
                  id={`tick-${id}`}
                  checked={chosen.includes(id)}
                  onChange={({ target }) => onChange(target.checked ? [...chosen, id] : without([id]))}
                />
                <label htmlFor={`tick-${id}`}>{name}</label>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Choices>
  );
}
