import { useTranslation } from 'react-i18next';
import { LIMITS, MEASURES, PRO_RATA_RULES, ROUNDING_RULES, type MarketPrice, type Tariff } from '#app/contracts';
import { today } from '../lib/format.js';
import { Select, TextField } from '../ui/field.js';
import { DecimalField } from './decimal-field.js';
import { useErrorAt } from './editor-context.js';

interface ModifierFieldsProps {
  at: string;
  tariff: Tariff;
  onChange: (tariff: Tariff) => void;
}

/** What bounds the sum of the parts, and how it becomes what is asked for. */
export function ModifierFields({ at, tariff, onChange }: ModifierFieldsProps) {
  const { t } = useTranslation();
  const errorAt = useErrorAt();
  const { minimum, maximum, cap } = tariff;
  const bound = (name: 'minimum' | 'maximum', value: string) => {
    const { [name]: _before, ...rest } = tariff;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  const capped = (change: Partial<NonNullable<Tariff['cap']>> | null) => {
    const { cap: before = { year: 0, percentage: '100' }, ...rest } = tariff;
    onChange(change ? { ...rest, cap: { ...before, ...change } } : rest);
  };
  return (
    <>
      <div className="filter-row">
        <TextField
          name={`${at}.cap.year`}
          label={t('plans.cap.year')}
          hint={t('plans.cap.hint')}
          error={errorAt(`${at}.cap.year`)}
          inputMode="numeric"
          maxLength={4}
          required={false}
          value={cap?.year || ''}
          onChange={({ target }) => {
            const digits = target.value.replace(/\D/g, '');
            capped(digits ? { year: Number(digits) } : null);
          }}
        />
        {cap && (
          <DecimalField
            at={`${at}.cap.percentage`}
            label={t('plans.cap.percentage')}
            value={cap.percentage}
            onChange={(percentage) => capped({ percentage })}
          />
        )}
      </div>
      <details>
        <summary>{t('plans.more')}</summary>
        <div className="filter-row">
          <DecimalField
            at={`${at}.minimum`}
            label={t('plans.minimum')}
            value={minimum ?? ''}
            required={false}
            onChange={(value) => bound('minimum', value)}
          />
          <DecimalField
            at={`${at}.maximum`}
            label={t('plans.maximum')}
            value={maximum ?? ''}
            required={false}
            onChange={(value) => bound('maximum', value)}
          />
        </div>
        <Select
          name={`${at}.proRata`}
          label={t('plans.proRata')}
          value={tariff.proRata}
          required
          onChange={({ target }) => onChange({ ...tariff, proRata: target.value as Tariff['proRata'] })}
        >
          {PRO_RATA_RULES.map((rule) => (
            <option key={rule} value={rule}>
              {t(`plans.proRataRule.${rule}`)}
            </option>
          ))}
        </Select>
        <Select
          name={`${at}.rounding`}
          label={t('plans.rounding')}
          value={tariff.rounding}
          required
          onChange={({ target }) => onChange({ ...tariff, rounding: target.value as Tariff['rounding'] })}
        >
          {ROUNDING_RULES.map((rule) => (
            <option key={rule} value={rule}>
              {t(`plans.roundingRule.${rule}`)}
            </option>
          ))}
        </Select>
        <MarketFields at={`${at}.market`} tariff={tariff} onChange={onChange} />
        <TextField
          name={`${at}.legalBasis`}
          label={t('plans.legalBasis')}
          maxLength={LIMITS.sheetLine}
          required={false}
          value={tariff.legalBasis ?? ''}
          onChange={({ target }) => {
            const { legalBasis: _before, ...rest } = tariff;
            onChange(target.value ? { ...rest, legalBasis: target.value } : rest);
          }}
        />
      </details>
    </>
  );
}

function MarketFields({ at, tariff, onChange }: ModifierFieldsProps) {
  const { t } = useTranslation();
  const errorAt = useErrorAt();
  const { market } = tariff;
  const put = (change: Partial<MarketPrice>) =>
    onChange({ ...tariff, market: { ...{ amount: '', per: 'body', source: '', on: today() }, ...market, ...change } });
  return (
    <>
      <div className="filter-row">
        <DecimalField
          at={`${at}.amount`}
          label={t('plans.market.amount')}
          hint={t('plans.market.hint')}
          value={market?.amount ?? ''}
          required={false}
          onChange={(amount) => {
            const { market: _before, ...rest } = tariff;
            if (amount === '') onChange(rest);
            else put({ amount });
          }}
        />
        {market && (
          <Select
            name={`${at}.per`}
            label={t('plans.market.per')}
            value={market.per}
            required
            onChange={({ target }) => put({ per: target.value as MarketPrice['per'] })}
          >
            {(['body', ...MEASURES] as const).map((per) => (
              <option key={per} value={per}>
                {t(`plans.marketPer.${per}`)}
              </option>
            ))}
          </Select>
        )}
      </div>
      {market && (
        <div className="filter-row">
          <TextField
            name={`${at}.source`}
            label={t('plans.market.source')}
            error={errorAt(`${at}.source`)}
            maxLength={LIMITS.name}
            value={market.source}
            required
            onChange={({ target }) => put({ source: target.value })}
          />
          <TextField
            name={`${at}.on`}
            type="date"
            label={t('plans.market.on')}
            error={errorAt(`${at}.on`)}
            value={market.on}
            required
            onChange={({ target }) => put({ on: target.value })}
          />
        </div>
      )}
    </>
  );
}
