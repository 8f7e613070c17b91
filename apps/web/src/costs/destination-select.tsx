import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostItemKind } from '#app/contracts';
import { Select } from '../ui/field.js';
import type { CostItem, NewCostItem, Structure } from './queries.js';

type Destination = Pick<NewCostItem, 'objectId' | 'driverId'>;

export const destinationValue = (item: Pick<CostItem, 'objectId' | 'driverId'> | undefined): string =>
  item?.objectId ? `object:${item.objectId}` : item?.driverId ? `driver:${item.driverId}` : '';

export function destinationOf(value: string): Destination {
  const [part, id = null] = value.split(':');
  return { objectId: part === 'object' ? id : null, driverId: part === 'driver' ? id : null };
}

interface DestinationSelectProps extends ComponentPropsWithRef<'select'> {
  label: string;
  error?: string | undefined;
  structure: Structure;
  kind: CostItemKind;
}

/** What an item is for: one service or activity, or a driver by which it is divided. */
export function DestinationSelect({ structure, kind, ...select }: DestinationSelectProps) {
  const { t } = useTranslation();
  const groups = [
    ['services', structure.objects.filter(({ serviceId }) => serviceId), 'object'],
    ['activities', structure.objects.filter(({ serviceId }) => !serviceId), 'object'],
    ['drivers', structure.drivers, 'driver'],
  ] as const;
  return (
    <Select {...select} hint={t(kind === 'overhead' ? 'costs.item.toFlatHint' : 'costs.item.toHint')}>
      <option value="">{t('costs.item.toNothing')}</option>
      {groups.map(
        ([group, all, part]) =>
          all.length > 0 && (
            <optgroup key={group} label={t(`costs.item.toGroups.${group}`)}>
              {all.map(({ id, name }) => (
                <option key={id} value={`${part}:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </Select>
  );
}
