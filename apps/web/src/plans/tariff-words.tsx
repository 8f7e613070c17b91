import { useTranslation } from 'react-i18next';
import { tariffWords, type Tariff } from '#app/contracts';

/** A tariff in sentences, as it is read by who pays. */
export function TariffWords({ tariff }: { tariff: Tariff }) {
  const { i18n } = useTranslation();
  const sentences = tariffWords(tariff, i18n.language === 'en' ? 'en' : 'it');
  return (
    <ul className="tariff-words">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
