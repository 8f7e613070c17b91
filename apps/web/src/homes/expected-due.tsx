import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { euros } from '../dues/amounts.js';
import { useDues } from '../dues/queries.js';
import { Card } from '../ui/card.js';
import { Icon } from '../ui/icon.js';

const SHOWN = 4;

/** What the bodies that I serve are expected to pay, the newest year first; nothing as long as nobody has told them. */
export function ExpectedDue() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const dues = useDues({ limit: SHOWN });
  const items = dues.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="expected-due">
      <h2 id="expected-due">{t('homes.due.title')}</h2>
      <div className="box-grid box-grid-3">
        {items.map(({ id, year, bodyName, amount }) => (
          <Card
            key={id}
            title={t('homes.due.of', { year, body: bodyName })}
            to={`${base}/quote/${id}`}
            figure={euros(amount, i18n.language)}
          >
            <p>{t('homes.due.text')}</p>
          </Card>
        ))}
      </div>
      <p>
        <Link className="arrow-link" to={`${base}/quote`}>
          {t('homes.due.all')} <Icon name="arrow-right" />
        </Link>
      </p>
    </section>
  );
}
