import { useTranslation } from 'react-i18next';
import { MEASURES, PRICE_MODELS, type Measure, type PriceModel } from '#app/contracts';
import { Select } from '../ui/field.js';
import { DecimalField } from './decimal-field.js';
import { useErrorAt } from './editor-context.js';
import { emptyPrice } from './new-tariff.js';
import { ScaleFields } from './scale-fields.js';

interface PriceFieldsProps<Price extends PriceModel = PriceModel> {
  at: string;
  price: Price;
  onChange: (price: PriceModel) => void;
}

const BAND_FORMS = ['unit_whole', 'unit_graduated', 'band_whole'] as const;

/** How the price is made, and its numbers. */
export function PriceFields({ at, price, onChange }: PriceFieldsProps) {
  const { t } = useTranslation();
  const errorAt = useErrorAt();
  return (
    <>
      <Select
        name={`${at}.model`}
        label={t('plans.price.model')}
        error={errorAt(`${at}.model`)}
        value={price.model}
        required
        onChange={({ target }) => onChange(emptyPrice(target.value as PriceModel['model']))}
      >
        {PRICE_MODELS.map((model) => (
          <option key={model} value={model}>
            {t(`plans.model.${model}`)}
          </option>
        ))}
      </Select>
      <Numbers at={at} price={price} onChange={onChange} />
    </>
  );
}

function Numbers({ at, price, onChange }: PriceFieldsProps) {
  switch (price.model) {
    case 'flat':
      return <Flat at={at} price={price} onChange={onChange} />;
    case 'per_unit':
      return <PerUnit at={at} price={price} onChange={onChange} />;
    case 'bands':
      return <Bands at={at} price={price} onChange={onChange} />;
    case 'allowance':
      return <Allowance at={at} price={price} onChange={onChange} />;
    case 'percentage':
      return <Percentage at={at} price={price} onChange={onChange} />;
    case 'cost_share':
      return <CostShare at={at} price={price} onChange={onChange} />;
  }
}

type Of<Model extends PriceModel['model']> = PriceFieldsProps<PriceModel & { model: Model }>;

function Flat({ at, price, onChange }: Of<'flat'>) {
  const { t } = useTranslation();
  return (
    <DecimalField
      at={`${at}.amount`}
      label={t('plans.price.amount')}
      value={price.amount}
      onChange={(amount) => onChange({ ...price, amount })}
    />
  );
}

function MeasureSelect({ at, value, onChange }: { at: string; value: Measure; onChange: (measure: Measure) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      name={`${at}.measure`}
      label={t('plans.price.measure')}
      value={value}
      required
      onChange={({ target }) => onChange(target.value as Measure)}
    >
      {MEASURES.map((measure) => (
        <option key={measure} value={measure}>
          {t(`plans.measure.${measure}`)}
        </option>
      ))}
    </Select>
  );
}

function PerUnit({ at, price, onChange }: Of<'per_unit'>) {
  const { t } = useTranslation();
  return (
    <>
      <MeasureSelect at={at} value={price.measure} onChange={(measure) => onChange({ ...price, measure })} />
      <DecimalField
        at={`${at}.price`}
        label={t('plans.price.each')}
        value={price.price}
        onChange={(each) => onChange({ ...price, price: each })}
      />
    </>
  );
}

function Bands({ at, price, onChange }: Of<'bands'>) {
  const { t } = useTranslation();
  const form = `${price.per}_${price.mode}`;
  return (
    <>
      <MeasureSelect at={at} value={price.measure} onChange={(measure) => onChange({ ...price, measure })} />
      <Select
        name={`${at}.mode`}
        label={t('plans.price.bandForm')}
        value={form}
        required
        onChange={({ target }) => {
          const [per, mode] = target.value.split('_') as [typeof price.per, typeof price.mode];
          onChange({ ...price, per, mode });
        }}
      >
        {BAND_FORMS.map((each) => (
          <option key={each} value={each}>
            {t(`plans.bandForm.${each}`)}
          </option>
        ))}
      </Select>
      <ScaleFields
        at={`${at}.bands`}
        legend={t('plans.scale.bands')}
        pieces={price.bands}
        unit={t(`plans.unit.${price.measure}`)}
        empty={{ upTo: null, price: '' }}
        onChange={(bands) => onChange({ ...price, bands })}
      >
        {(band, place, change) => (
          <>
            <DecimalField
              at={`${place}.price`}
              label={t(price.per === 'band' ? 'plans.price.ofBand' : 'plans.price.each')}
              value={band.price}
              onChange={(each) => change({ ...band, price: each })}
            />
            <DecimalField
              at={`${place}.discount`}
              label={t('plans.price.discount')}
              value={band.discount ?? ''}
              required={false}
              onChange={(discount) => {
                const { discount: _before, ...rest } = band;
                change(discount === '' ? rest : { ...rest, discount });
              }}
            />
          </>
        )}
      </ScaleFields>
    </>
  );
}

function Allowance({ at, price, onChange }: Of<'allowance'>) {
  const { t } = useTranslation();
  return (
    <>
      <DecimalField
        at={`${at}.price`}
        label={t('plans.price.beyond')}
        value={price.price}
        onChange={(each) => onChange({ ...price, price: each })}
      />
      <ScaleFields
        at={`${at}.included`}
        legend={t('plans.scale.included')}
        pieces={price.included}
        unit={t('plans.unit.inhabitants')}
        empty={{ upTo: null, quantity: '' }}
        onChange={(included) => onChange({ ...price, included })}
      >
        {(piece, place, change) => (
          <DecimalField
            at={`${place}.quantity`}
            label={t('plans.price.included')}
            value={piece.quantity}
            onChange={(quantity) => change({ ...piece, quantity })}
          />
        )}
      </ScaleFields>
    </>
  );
}

function Percentage({ at, price, onChange }: Of<'percentage'>) {
  const { t } = useTranslation();
  return (
    <ScaleFields
      at={`${at}.brackets`}
      legend={t('plans.scale.brackets')}
      pieces={price.brackets}
      unit={t('plans.unit.amount')}
      empty={{ upTo: null, rate: '' }}
      onChange={(brackets) => onChange({ ...price, brackets })}
    >
      {(piece, place, change) => (
        <DecimalField
          at={`${place}.rate`}
          label={t('plans.price.rate')}
          value={piece.rate}
          onChange={(rate) => change({ ...piece, rate })}
        />
      )}
    </ScaleFields>
  );
}

function CostShare({ at, price, onChange }: Of<'cost_share'>) {
  const { t } = useTranslation();
  return (
    <>
      <DecimalField
        at={`${at}.coverage`}
        label={t('plans.price.coverage')}
        hint={t('plans.price.coverageHint')}
        value={price.coverage}
        onChange={(coverage) => onChange({ ...price, coverage })}
      />
      <Select
        name={`${at}.by`}
        label={t('plans.price.by')}
        value={price.by}
        required
        onChange={({ target }) => onChange({ ...price, by: target.value as typeof price.by })}
      >
        {([...MEASURES, 'equal'] as const).map((by) => (
          <option key={by} value={by}>
            {t(`plans.by.${by}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
