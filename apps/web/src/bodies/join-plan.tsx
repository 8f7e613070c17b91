import { useTranslation } from 'react-i18next';
import { JOIN_SETTLEMENTS, JOINED_KINDS, type BodyType } from '#app/contracts';
import { formatDate } from '../lib/format.js';
import { Choice, Choices } from '../ui/field.js';
import type { JoinDifference, JoinPreview } from './duplicates-queries.js';
import { Part } from './part.js';

interface JoinPlanProps {
  preview: JoinPreview;
  /** Whether the field is taken over from the joined record. */
  taken: (difference: JoinDifference) => boolean;
  onTake: (field: JoinDifference['field'], fromJoined: boolean) => void;
  /** The other record is the one to stay. */
  onSwap: () => void;
}

/** What will be joined to what, field by field and in figures, before anything happens. */
export function JoinPlan({ preview, taken, onTake, onSwap }: JoinPlanProps) {
  const { t, i18n } = useTranslation();
  const { kept, joined, differences, moves, settled } = preview;
  const said = (field: JoinDifference['field'], value: string | null) => {
    if (value === null) return t('join.nothing');
    if (field === 'type') return t(`body.types.${value as BodyType}`);
    return field === 'validFrom' ? formatDate(value, i18n.language) : value;
  };
  return (
    <div className="sections">
      <Part name="stays" title={t('join.staysTitle')}>
        <Choices legend={t('join.stays')}>
          {[kept, joined].map(({ id, name }) => (
            <Choice
              key={id}
              name="stays"
              value={id}
              label={name}
              checked={id === kept.id}
              onChange={() => id !== kept.id && onSwap()}
            />
          ))}
        </Choices>
      </Part>
      {differences.length > 0 && (
        <Part name="fields" title={t('join.fieldsTitle')} lead={t('join.fieldsLead')}>
          {differences.map((difference) => {
            const { field } = difference;
            return (
              <Choices key={field} legend={t(`bodyForm.${field}`)}>
                {[false, true].map((fromJoined) => (
                  <Choice
                    key={String(fromJoined)}
                    name={`take-${field}`}
                    value={String(fromJoined)}
                    label={said(field, fromJoined ? difference.joined : difference.kept)}
                    hint={fromJoined ? t('join.ofJoined') : t('join.ofKept')}
                    checked={taken(difference) === fromJoined}
                    onChange={() => onTake(field, fromJoined)}
                  />
                ))}
              </Choices>
            );
          })}
        </Part>
      )}
      <Part name="moves" title={t('join.movesTitle')} lead={t('join.movesLead', { kept: kept.name })}>
        {moves.length === 0 ? (
          <p>{t('join.movesNothing')}</p>
        ) : (
          <ul>
            {JOINED_KINDS.flatMap((kind) =>
              moves
                .filter((move) => move.kind === kind)
                .map(({ count }) => <li key={kind}>{t(`join.kind.${kind}`, { count })}</li>),
            )}
          </ul>
        )}
      </Part>
      {settled.length > 0 && (
        <Part name="settled" title={t('join.settledTitle')} lead={t('join.settledLead')}>
          {JOIN_SETTLEMENTS.map((settlement) => {
            const things = settled.filter((each) => each.settlement === settlement);
            if (!things.length) return null;
            return (
              <section key={settlement} aria-labelledby={`settled-${settlement}`}>
                <h3 id={`settled-${settlement}`}>{t(`join.settled.${settlement}`)}</h3>
                <p className="muted">{t(`join.settledHow.${settlement}`)}</p>
                {settlement !== 'prospect_both' && (
                  <ul>
                    {things.map(({ label }, index) => (
                      <li key={index}>{label}</li>
                    ))}
                  </ul>
                )}
              </section>
            );
          })}
        </Part>
      )}
    </div>
  );
}
