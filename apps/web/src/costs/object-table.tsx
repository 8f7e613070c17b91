import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { decimalOf, typedDecimal } from '../lib/decimal.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { Dialog } from '../ui/dialog.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDecimals } from './euro.js';
import { removeObject, saveObject, useCostChange, type CostModel, type CostObject, type Structure } from './queries.js';

interface ObjectTableProps {
  model: CostModel;
  structure: Structure;
  onDone: (words: string) => void;
}

/** The services of a model with what they produce, its activities with what they pass their costs on by. */
export function ObjectTable({ model, structure, onDone }: ObjectTableProps) {
  const { t } = useTranslation();
  const { decimal } = useDecimals();
  const [editing, setEditing] = useState<CostObject | null>(null);
  const activities = structure.objects.filter(({ activityId }) => activityId);
  const services = structure.objects.filter(({ serviceId }) => serviceId);
  const driverName = (id: string | null) => structure.drivers.find((driver) => driver.id === id)?.name;
  const removal = useCostChange(async (object: CostObject) => {
    await removeObject(model.id, object);
    onDone(t('costs.structure.removed', { name: object.name }));
  });
  const actions: Column<CostObject>[] = model.editable
    ? [
        {
          key: 'do',
          header: t('costs.structure.do'),
          cell: (object) => (
            <div className="button-row">
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                aria-label={t('costs.structure.editOne', { name: object.name })}
                onClick={() => setEditing(object)}
              >
                {t('costs.structure.edit')}
              </button>
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                aria-label={t('costs.structure.removeOne', { name: object.name })}
                disabled={removal.isPending}
                onClick={() => removal.mutate(object)}
              >
                {t('costs.structure.remove')}
              </button>
            </div>
          ),
        },
      ]
    : [];
  const name: Column<CostObject> = {
    key: 'name',
    header: t('costs.structure.name'),
    rowHeader: true,
    cell: (object) => object.name,
  };
  const order: Column<CostObject>[] =
    model.method === 'step_down'
      ? [{ key: 'position', header: t('costs.structure.position'), numeric: true, cell: ({ position }) => position }]
      : [];
  const problem = removal.error && problemOf(removal.error);
  return (
    <>
      {problem &&
        (problem.errors?.some(({ code }) => code === 'in_use') ? (
          <p className="notice notice-danger" role="alert">
            {t('costs.structure.inUse')}
          </p>
        ) : (
          <ProblemAlert problem={problem} />
        ))}
      {activities.length > 0 && (
        <>
          <h3>{t('costs.structure.activities')}</h3>
          <DataTable
            caption={t('costs.structure.activities')}
            hideCaption
            columns={[
              name,
              ...order,
              {
                key: 'driver',
                header: t('costs.structure.passesOnBy'),
                cell: ({ passingDriverId }) =>
                  driverName(passingDriverId) ?? <strong>{t('costs.structure.noDriver')}</strong>,
              },
              ...actions,
            ]}
            rows={activities}
            rowKey={({ id }) => id}
          />
        </>
      )}
      {services.length > 0 && (
        <>
          <h3>{t('costs.structure.services')}</h3>
          <DataTable
            caption={t('costs.structure.services')}
            hideCaption
            columns={[
              name,
              {
                key: 'output',
                header: t('costs.structure.output'),
                numeric: true,
                cell: ({ outputQuantity, outputUnit }) =>
                  outputQuantity ? `${decimal(outputQuantity)} ${outputUnit ?? ''}` : t('costs.structure.noOutput'),
              },
              ...actions,
            ]}
            rows={services}
            rowKey={({ id }) => id}
          />
        </>
      )}
      {editing && (
        <ObjectDialog
          model={model}
          structure={structure}
          object={editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            onDone(t('costs.structure.saved', { name: editing.name }));
            setEditing(null);
          }}
        />
      )}
    </>
  );
}

interface ObjectDialogProps extends Omit<ObjectTableProps, 'onDone'> {
  object: CostObject;
  onClose: () => void;
  onSaved: () => void;
}

function ObjectDialog({ model, structure, object, onClose, onSaved }: ObjectDialogProps) {
  const { t } = useTranslation();
  const { locale } = useDecimals();
  const [driver, setDriver] = useState(object.passingDriverId ?? '');
  const [position, setPosition] = useState(String(object.position));
  const [quantity, setQuantity] = useState(typedDecimal(object.outputQuantity?.replace(/\.?0+$/, ''), locale));
  const [unit, setUnit] = useState(object.outputUnit ?? '');
  const [tried, setTried] = useState(false);
  const typed = quantity.trim() ? decimalOf(quantity, locale) : null;
  const wrongQuantity = (quantity.trim() !== '' || unit.trim() !== '') && !(Number(typed ?? 0) > 0);
  const wrongUnit = quantity.trim() !== '' && !unit.trim();
  const wrongPosition = !/^[1-9]\d{0,2}$/.test(position);
  const save = useCostChange(() =>
    saveObject(
      model.id,
      object,
      object.activityId
        ? { passingDriverId: driver || null, position: Number(position) }
        : { outputQuantity: typed, outputUnit: unit.trim() || null },
    ),
  );
  const wrong = object.activityId ? wrongPosition : wrongQuantity || wrongUnit;
  return (
    <Dialog title={object.name} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong) save.mutate(undefined, { onSuccess: onSaved });
        }}
      >
        {save.error && <ProblemAlert problem={problemOf(save.error)} />}
        {object.activityId ? (
          <>
            <Select
              name="driver"
              label={t('costs.structure.passesOnBy')}
              hint={t('costs.structure.passesOnHint')}
              value={driver}
              onChange={({ target }) => setDriver(target.value)}
            >
              <option value="">{t('costs.structure.noDriver')}</option>
              {structure.drivers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <TextField
              name="position"
              label={t('costs.structure.position')}
              hint={t('costs.structure.positionHint')}
              inputMode="numeric"
              value={position}
              error={tried && wrongPosition ? t('costs.wrongNumber') : undefined}
              onChange={({ target }) => setPosition(target.value)}
            />
          </>
        ) : (
          <>
            <TextField
              name="quantity"
              label={t('costs.structure.output')}
              hint={t('costs.structure.outputHint')}
              inputMode="decimal"
              value={quantity}
              error={tried && wrongQuantity ? t('costs.wrongNumber') : undefined}
              onChange={({ target }) => setQuantity(target.value)}
            />
            <TextField
              name="unit"
              label={t('costs.structure.unit')}
              value={unit}
              error={tried && wrongUnit ? t('costs.structure.unitNeeded') : undefined}
              onChange={({ target }) => setUnit(target.value)}
            />
          </>
        )}
        <div className="button-row">
          <button className="btn btn-primary" disabled={save.isPending}>
            {t('costs.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
