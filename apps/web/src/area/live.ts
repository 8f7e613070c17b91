import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveChange, LiveTopic } from '#app/contracts';
import { openLive } from '../api/live.js';
import { SESSION_KEY, useActor } from './session.js';

/** What is asked again when something of a topic changes, by the first part of the keys. */
const ASKED: Record<LiveTopic, readonly string[]> = {
  ticket: ['tickets'],
  adhesion: ['adhesions', 'conventions', 'bodies'],
  body: ['bodies'],
  service: ['services'],
  subscription: ['subscriptions'],
  membership: ['memberships'],
  notice: ['notices'],
  absence: ['absences', 'memberships'],
  centre: ['centre'],
  job: ['jobs'],
  task: ['tasks'],
  pec: ['pec'],
  mailing: ['mailings'],
  event: ['events'],
  costs: ['costs'],
  due: ['dues', 'dueRuns'],
  deadline: ['deadlines'],
  dossier: ['dossiers'],
  // Who sees a space sees its documents, and a change of the one changes the other.
  space: ['spaces', 'documents'],
  document: ['documents', 'spaces'],
  table: ['working-tables'],
  meeting: ['table-meetings', 'working-tables', 'table-decisions'],
  tariff: ['tariff-plans', 'paid-dues', 'service-volumes', 'simulations', 'dues'],
};

/** Changes that come together are asked together, and not by all readers in the same moment. */
const GATHER_MS = 100;
const SPREAD_MS = 200;

/** Keeps what is on screen in step with what others do, and with one's own other tabs. */
export function useLive(): void {
  const client = useQueryClient();
  const { session } = useActor();
  const { id, centre } = session.membership;
  useEffect(() => {
    if (!centre) return undefined;
    let gathered: LiveChange[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const changes = gathered;
      gathered = [];
      timer = undefined;
      void client.invalidateQueries({ predicate: (query) => changes.some((change) => concerns(change, query)) });
      if (changes.some((change) => change.topic === 'membership' && change.id === id))
        void client.invalidateQueries({ queryKey: SESSION_KEY });
    };
    const end = openLive({
      onChange: (change) => {
        gathered.push(change);
        timer ??= setTimeout(tell, GATHER_MS + Math.random() * SPREAD_MS);
      },
      onGap: () => void client.invalidateQueries(),
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [client, id, centre]);
}

/** A page about one thing is asked again only for that thing; lists, counts and other topics for any. */
function concerns({ topic, id }: LiveChange, { queryKey: [first, kind, one] }: Query): boolean {
  const asked = ASKED[topic];
  if (!asked.some((key) => key === first)) return false;
  return first !== asked[0] || kind !== 'one' || one === id;
}
