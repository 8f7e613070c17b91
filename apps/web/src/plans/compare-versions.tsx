import { useTranslation } from 'react-i18next';
import { tariffWords, type TariffTerms } from '#app/contracts';

/** Two versions of the terms, tariff by tariff: which sentences went, and which came. */
export function CompareVersions({ before, after }: { before: TariffTerms; after: TariffTerms }) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'it';
  const ids = [...new Set([...after.tariffs, ...before.tariffs].map(({ id }) => id))];
  const changes = ids.flatMap((id) => {
    const [old, now] = [before, after].map(({ tariffs }) => tariffs.find((tariff) => tariff.id === id));
    const [gone, come] = [old ? tariffWords(old, locale) : [], now ? tariffWords(now, locale) : []];
    const name = (now ?? old)!.name;
    const removed = gone.filter((sentence) => !come.includes(sentence));
    const added = come.filter((sentence) => !gone.includes(sentence));
    return removed.length + added.length ? [{ id, name, removed, added }] : [];
  });
  if (!changes.length) return <p className="muted">{t('plans.compare.same')}</p>;
  return changes.map(({ id, name, removed, added }) => (
    <section key={id}>
      <h3>{name}</h3>
      <ul className="tariff-words">
        {removed.map((sentence) => (
          <li key={sentence}>
            <span className="tariff-mark">{t('plans.compare.before')}</span> <del>{sentence}</del>
          </li>
        ))}
        {added.map((sentence) => (
          <li key={sentence}>
            <span className="tariff-mark">{t('plans.compare.now')}</span> <ins>{sentence}</ins>
          </li>
        ))}
      </ul>
    </section>
  ));
}
