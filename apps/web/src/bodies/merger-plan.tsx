import { useTranslation } from 'react-i18next';
import { INHERITANCE_KINDS } from '#app/contracts';
import { formatDate } from '../lib/format.js';
import type { MergerValues } from './merger-form.js';
import type { InheritedThing } from './queries.js';

interface MergerPlanProps {
  values: MergerValues;
  items: InheritedThing[];
}

/** What will pass to the successor and what will end, said before anything happens. */
export function MergerPlan({ values, items }: MergerPlanProps) {
  const { t, i18n } = useTranslation();
  const successor = values.how === 'new' ? values.name : values.staying!.name;
  return (
    <>
      <p>
        {t('merger.planLead', {
          names: values.predecessors.map(({ name }) => name).join(', '),
          successor,
          day: formatDate(values.effectiveOn, i18n.language),
        })}
      </p>
      {items.length === 0 && <p>{t('merger.nothing')}</p>}
      {INHERITANCE_KINDS.map((kind) => {
        const things = items.filter((item) => item.kind === kind);
        if (!things.length) return null;
        return (
          <section key={kind} aria-labelledby={`plan-${kind}`}>
            <h2 id={`plan-${kind}`}>{t(`merger.kind.${kind}`, { count: things.length })}</h2>
            <p className="muted">{t(`merger.what.${kind}`)}</p>
            <ul>
              {things.map((thing, index) => (
                <li key={index}>
                  <strong>{thing.label}</strong>{' '}
                  <span className="muted">
                    {t(
                      thing.joined && (kind === 'adhesion' || kind === 'subscription')
                        ? 'merger.joined'
                        : 'merger.from',
                      {
                        names: thing.from.join(', '),
                      },
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
