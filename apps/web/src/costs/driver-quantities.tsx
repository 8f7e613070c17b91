import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { decimalOf, typedDecimal } from '../lib/decimal.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDecimals } from './euro.js';
import {
  setQuantities,
  useCostChange,
  type CostDriver,
  type CostModel,
  type CostObject,
  type Structure,
} from './queries.js';

interface DriverQuantitiesProps {
  model: CostModel;
  structure: Structure;
  driver: CostDriver;
  onDone: (words: string) => void;
}

/** How much of a driver each service and activity has. */
export function DriverQuantities({ model, structure, driver, onDone }: DriverQuantitiesProps) {
  const { t } = useTranslation();
  const { locale, decimal } = useDecimals();
  const of = (objectId: string) => driver.quantities.find((each) => each.objectId === objectId);
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(driver.quantities.map(({ objectId, quantity }) => [objectId, typedDecimal(quantity, locale)])),
  );
  const [notes, setNotes] = useState<Record<string, string>>(() =>
    Object.fromEntries(driver.quantities.map(({ objectId, note }) => [objectId, note])),
  );
  const [tried, setTried] = useState(false);
  const wrong = (id: string) => (typed[id] ?? '').trim() !== '' && decimalOf(typed[id]!, locale) === null;
  const save = useCostChange(async () => {
    await setQuantities(
      model.id,
      driver,
      structure.objects.flatMap(({ id }) => {
        const quantity = decimalOf(typed[id] ?? '', locale);
        return quantity === null ? [] : [{ objectId: id, quantity, note: notes[id]?.trim() ?? '' }];
      }),
    );
    onDone(t('costs.driver.saved'));
  });
  const sum = structure.objects.reduce((all, { id }) => all + Number(decimalOf(typed[id] ?? '', locale) ?? 0), 0);
  const columns: Column<CostObject>[] = [
    { key: 'name', header: t('costs.structure.name'), rowHeader: true, cell: ({ name }) => name },
    {
      key: 'quantity',
      header: t('costs.driver.quantity'),
      numeric: true,
      cell: ({ id, name }) =>
        model.editable ? (
          <input
            type="text"
            inputMode="decimal"
            className="control control-number"
            aria-label={t('costs.driver.quantityOf', { name })}
            aria-invalid={tried && wrong(id) ? true : undefined}
            value={typed[id] ?? ''}
            onChange={({ target }) => setTyped({ ...typed, [id]: target.value })}
          />
        ) : (
          decimal(of(id)?.quantity ?? '0')
        ),
    },
    {
      key: 'origin',
      header: t('costs.driver.origin'),
      cell: ({ id }) => {
        const quantity = of(id);
        return quantity ? t(`costs.driver.origins.${quantity.origin}`) : '–';
      },
    },
    {
      key: 'note',
      header: t('costs.note'),
      cell: ({ id, name }) =>
        model.editable ? (
          <input
            type="text"
            className="control"
            maxLength={LIMITS.reason}
            aria-label={t('costs.driver.noteOf', { name })}
            value={notes[id] ?? ''}
            onChange={({ target }) => setNotes({ ...notes, [id]: target.value })}
          />
        ) : (
          of(id)?.note
        ),
    },
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!structure.objects.some(({ id }) => wrong(id))) save.mutate(undefined);
  };
  return (
    <form noValidate onSubmit={submit}>
      {save.error && <ProblemAlert problem={problemOf(save.error)} />}
      {tried && structure.objects.some(({ id }) => wrong(id)) && (
        <p className="notice notice-danger" role="alert">
          {t('costs.driver.wrong')}{' '}
          {structure.objects
            .filter(({ id }) => wrong(id))
            .map(({ name }) => name)
            .join(', ')}
        </p>
      )}
      <DataTable
        caption={t('costs.driver.quantities')}
        hideCaption
        columns={columns}
        rows={structure.objects}
        rowKey={({ id }) => id}
      />
      <p role="status">{t('costs.driver.sum', { sum: decimal(String(Number(sum.toFixed(6)))) })}</p>
      {model.editable && (
        <div className="button-row">
          <button className="btn btn-primary" disabled={save.isPending}>
            {t('costs.driver.saveQuantities')}
          </button>
        </div>
      )}
    </form>
  );
}
