import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { contributed, networkSpaces, partnerSpace, workingGroup } from '../data/network.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { seedHome } from './network-home.js';
import { insertRows } from './rows.js';
import { Spaces, type Owner, type Shown } from './shared-spaces.js';

const AUTHOR = { brescia: 'elena-ghitti', lecce: 'marilena-rizzello' } as const;
const HEAD = { brescia: 'laura-bonomelli', lecce: 'antonio-spedicato' } as const;
const NAME = { brescia: 'Provincia di Brescia', lecce: 'Provincia di Lecce' } as const;
const COORDINATOR = 'Alberto Desiati';

/** Two centres that take part in their network: what they show, copied and said, a group of both, and a partner from outside. */
export async function seedNetwork(
  client: Client,
  storage: FileStorage,
  networkId: string,
  centres: readonly SeededCentre[],
  coordinator: string,
  now: Date,
): Promise<void> {
  const [brescia, lecce] = (['brescia', 'lecce'] as const).map((key) =>
    centres.find((centre) => centre.key === key)!,
  ) as [SeededCentre, SeededCentre];
  await takePart(client, networkId, [brescia, lecce], now);
  const spaces = new Spaces(now);
  const owner = ({ tenantId, key, members }: SeededCentre): Owner => ({ tenantId, author: members.get(AUTHOR[key])! });
  spaces.add(owner(brescia), networkSpaces.brescia, 'network', 41);
  const theirs = spaces.add(owner(lecce), networkSpaces.lecce, 'network', 33);
  const group = spaces.add(owner(brescia), workingGroup.space, 'centre', 16);
  const project = spaces.add(owner(brescia), partnerSpace, 'centre', 60);
  const [source] = theirs.documents as [Shown];
  const text = networkSpaces.lecce.documents[0]!;
  const copied = spaces.add(
    owner(brescia),
    { title: 'Materiali da altri centri', description: 'Copie, con la loro provenienza.', documents: [text] },
    'centre',
    20,
  );
  const own = spaces.add(owner(lecce), contributed, 'centre', 12);
  await spaces.write(client, storage);
  const author = brescia.members.get(AUTHOR.brescia)!;
  const at = (daysAgo: number) => italianTime(dayAgo(now, daysAgo), '11:05');
  await insertRows(client, 'network_copy', [
    {
      ...{ tenant_id: brescia.tenantId, document_id: copied.documents[0]!.id, source_tenant_id: lecce.tenantId },
      ...{
        source_centre_name: NAME.lecce,
        source_document_id: source.id,
        source_title: source.title,
        source_version: 1,
      },
      ...{ sha256: source.sha256, copied_by: author.id, copied_at: at(20) },
    },
  ]);
  await insertRows(client, 'network_comment', [
    {
      ...{ tenant_id: brescia.tenantId, id: newId(), source_tenant_id: lecce.tenantId, source_document_id: source.id },
      ...{ author_id: author.id, author_name: author.name, centre_name: NAME.brescia, created_at: at(19) },
      text: 'Lo abbiamo ripreso per il nostro tavolo. Una domanda: chi vota per le unioni, ha un voto o uno per comune?',
    },
  ]);
  const groupId = newId();
  await insertRows(client, 'network_group', [
    {
      ...{ tenant_id: brescia.tenantId, id: groupId, space_id: group.spaceId, status: 'open', version: 2 },
      ...{ title: workingGroup.title, purpose: workingGroup.purpose, created_by: author.id, created_at: at(16) },
      seen_by: [brescia.tenantId, lecce.tenantId],
      joined: [brescia.tenantId, lecce.tenantId],
    },
  ]);
  await insertRows(client, 'network_group_member', [
    {
      ...{ tenant_id: brescia.tenantId, group_id: groupId, member_id: lecce.tenantId, member_name: NAME.lecce },
      ...{ status: 'joined', changed_at: at(15) },
    },
  ]);
  await insertRows(client, 'network_group_document', [
    {
      ...{ tenant_id: lecce.tenantId, group_tenant_id: brescia.tenantId, group_id: groupId },
      ...{
        document_id: own.documents[0]!.id,
        status: 'shown',
        reason: '',
        added_by: lecce.members.get(AUTHOR.lecce)!.id,
      },
      ...{ added_at: at(11), changed_at: at(11) },
    },
  ]);
  await insertRows(client, 'space_member', [
    {
      ...{ tenant_id: brescia.tenantId, space_id: project.spaceId, role: 'contributor' },
      ...{
        membership_id: brescia.members.get('giulia-sartori')!.id,
        valid_to: null,
        added_by: author.id,
        added_at: at(59),
      },
    },
  ]);
  await seedHome(client, storage, networkId, { person: coordinator, name: COORDINATOR }, [brescia, lecce], now);
}

async function takePart(client: Client, networkId: string, centres: readonly SeededCentre[], now: Date): Promise<void> {
  const asked = italianTime(dayAgo(now, 70), '09:30');
  const admitted = italianTime(dayAgo(now, 66), '15:10');
  await insertRows(
    client,
    'network_participation',
    centres.map(({ tenantId }) => ({
      ...{ tenant_id: tenantId, network_id: networkId, status: 'member', member_since: dayAgo(now, 66), version: 2 },
      ...{ message: 'Per scambiare regolamenti e modelli di atti.', changed_at: admitted },
    })),
  );
  await insertRows(
    client,
    'network_participation_event',
    centres.flatMap(({ tenantId, key, members }) => {
      const row = { tenant_id: tenantId, network_id: networkId, reason: '' };
      const head = members.get(HEAD[key])!;
      return [
        {
          ...row,
          id: newId(),
          command: 'request',
          to_status: 'requested',
          side: 'centre',
          actor_name: head.name,
          at: asked,
        },
        {
          ...row,
          id: newId(),
          command: 'admit',
          to_status: 'member',
          side: 'network',
          actor_name: COORDINATOR,
          at: admitted,
        },
      ];
    }),
  );
}
