import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { Choice } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addObjects, useActivities, useCostChange, type CostModel, type Structure } from './queries.js';

interface ObjectChoiceProps {
  model: CostModel;
  structure: Structure;
  onDone: (words: string) => void;
}

/** Which services and activities are still to be added to a model. */
export function ObjectChoice({ model, structure, onDone }: ObjectChoiceProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const activities = useActivities({ current: 'yes', limit: LIMITS.pageSize });
  const query = { limit: LIMITS.pageSize, status: 'published' as const };
  const services = useQuery({
    queryKey: ['services', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/services', { params: { query } })),
  });
  const add = useCostChange(async (ids: readonly string[]) => {
    const isService = (id: string) => services.data?.items.some((service) => service.id === id) ?? false;
    await addObjects(model.id, {
      serviceIds: ids.filter(isService),
      activityIds: ids.filter((id) => !isService(id)),
    });
    setChosen([]);
    onDone(t('costs.structure.added', { count: ids.length }));
  });
  const there = new Set(structure.objects.map(({ serviceId, activityId }) => serviceId ?? activityId));
  const groups = [
    ['services', services.data?.items.map(({ id, title }) => ({ id, name: title }))],
    ['activities', activities.data?.items],
  ] as const;
  const left = groups.map(([group, all]) => [group, (all ?? []).filter(({ id }) => !there.has(id))] as const);
  if (left.every(([, all]) => all.length === 0)) return <p className="muted">{t('costs.structure.allThere')}</p>;
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length) add.mutate(chosen);
      }}
    >
      {add.error && <ProblemAlert problem={problemOf(add.error)} />}
      {left.map(
        ([group, all]) =>
          all.length > 0 && (
            <fieldset className="field choices" key={group}>
              <legend>{t(`costs.structure.${group}`)}</legend>
              {all.map(({ id, name }) => (
                <Choice
                  key={id}
                  type="checkbox"
                  name={`object-${id}`}
                  label={name}
                  checked={chosen.includes(id)}
                  onChange={() => toggle(id)}
                />
              ))}
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                onClick={() => setChosen([...new Set([...chosen, ...all.map(({ id }) => id)])])}
              >
                {t(`costs.structure.all.${group}`)}
              </button>
            </fieldset>
          ),
      )}
      <div className="button-row">
        <button className="btn btn-primary" disabled={!chosen.length || add.isPending}>
          {t('costs.structure.add')}
        </button>
      </div>
    </form>
  );
}
