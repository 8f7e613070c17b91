import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows } from './rows.js';

interface DemoTask {
  title: string;
  note?: string;
  /** Days until it is due; before today where below zero. */
  due: number;
  body?: string;
  assignee: string | null;
  by: string;
  doneDaysAgo?: number;
}

const TASKS: readonly DemoTask[] = [
  {
    title: 'Chiamare il segretario per la deliberazione di rinnovo',
    note: 'Il consiglio è convocato a fine mese: manca solo lo schema di convenzione.',
    due: -2,
    body: '017050',
    assignee: 'elena-ghitti',
    by: 'laura-bonomelli',
  },
  {
    title: 'Portare i nuovi dispositivi di firma',
    due: 3,
    body: '017051',
    assignee: 'elena-ghitti',
    by: 'elena-ghitti',
  },
  {
    title: 'Preparare l’ordine del giorno del tavolo tecnico',
    note: 'Con il riepilogo delle opinioni sui servizi.',
    due: 6,
    assignee: 'marco-zani',
    by: 'laura-bonomelli',
  },
  { title: 'Verificare i referenti che non accedono da un anno', due: 12, assignee: null, by: 'laura-bonomelli' },
  {
    title: 'Mandare il programma della formazione',
    due: -9,
    body: 'unione-valsaviore',
    assignee: 'elena-ghitti',
    by: 'elena-ghitti',
    doneDaysAgo: 8,
  },
];

/** What the people of the centre have to do, beside what came of messages that were not delivered. */
export async function seedTasks(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const member = (key: string | null) => (key === null ? null : centre.members.get(key)!.id);
  await insertRows(
    client,
    'task',
    TASKS.map(({ title, note = '', due, body, assignee, by, doneDaysAgo }) => {
      const bodyId = body ? centre.bodies.get(body)! : null;
      return {
        tenant_id: centre.tenantId,
        id: newId(),
        kind: 'manual',
        title,
        note,
        due_on: dayAgo(now, -due),
        body_id: bodyId,
        path: bodyId && `/enti/${bodyId}`,
        assignee_id: member(assignee),
        created_by: member(by),
        done_by: doneDaysAgo === undefined ? null : member(assignee),
        done_at: doneDaysAgo === undefined ? null : italianTime(dayAgo(now, doneDaysAgo), '11:20'),
        created_at: italianTime(dayAgo(now, 15), '09:10'),
        version: 1,
      };
    }),
  );
}
