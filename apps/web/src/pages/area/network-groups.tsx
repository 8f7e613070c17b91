import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { useSpaces } from '../../documents/queries.js';
import { NetworkFrame } from '../../exchange/network-frame.js';
import { openGroup, useGroups, useNetworkChange } from '../../exchange/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Select, TextArea, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('exchange.groups.title') }) };

/** The working groups that the centre leads, and those of others that it was invited to. */
export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  const [opening, setOpening] = useState(false);
  return (
    <NetworkFrame
      part="groups"
      actions={
        can('network.take_part') && (
          <button type="button" className="btn btn-primary" onClick={() => setOpening(true)}>
            <Icon name="plus" /> {t('exchange.newGroup')}
          </button>
        )
      }
    >
      <GroupList />
      {opening && <NewGroup onClose={() => setOpening(false)} />}
    </NetworkFrame>
  );
}

function GroupList() {
  const { t } = useTranslation();
  const { base } = useActor();
  const groups = useGroups();
  return (
    <QueryState query={groups}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="inbox" title={t('exchange.groups.none')}>
            <p>{t('exchange.groups.noneText')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('exchange.groups.title')}
            hideCaption
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                header: t('exchange.field.title'),
                rowHeader: true,
                cell: ({ id, leadSlug, title }) => <Link to={`${base}/rete/gruppi/${leadSlug}/${id}`}>{title}</Link>,
              },
              {
                key: 'lead',
                header: t('exchange.field.lead'),
                cell: ({ leadName, own }) => (own ? t('exchange.ours', { centre: leadName }) : leadName),
              },
              {
                key: 'state',
                header: t('exchange.field.state'),
                cell: ({ membership, status }) =>
                  membership ? t(`exchange.membership.${membership}`) : t(`exchange.groupStatus.${status}`),
              },
              { key: 'joined', header: t('exchange.field.joined'), numeric: true, cell: ({ joined }) => joined },
              {
                key: 'documents',
                header: t('exchange.field.documents'),
                numeric: true,
                cell: ({ documents }) => documents,
              },
            ]}
          />
        )
      }
    </QueryState>
  );
}

function NewGroup({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { base, session } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const spaces = useSpaces({ state: ['open'], limit: 100 });
  const [values, setValues] = useState({ title: '', purpose: '', spaceId: '' });
  const open = useNetworkChange(async () => {
    const { id } = await openGroup(values, keyFor(values));
    await navigate(`${base}/rete/gruppi/${session.membership.centre!.slug}/${id}`);
  });
  const set = (name: keyof typeof values) => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: event.target.value });
  const send = (event: FormEvent) => {
    event.preventDefault();
    open.mutate(undefined);
  };
  return (
    <Dialog title={t('exchange.newGroup')} onClose={onClose}>
      <form onSubmit={send}>
        {open.isError && <ProblemAlert problem={problemOf(open.error)} />}
        <TextField
          name="title"
          label={t('exchange.field.title')}
          maxLength={LIMITS.spaceTitle}
          required
          value={values.title}
          onChange={set('title')}
        />
        <TextArea
          name="purpose"
          label={t('exchange.field.purpose')}
          rows={3}
          maxLength={LIMITS.spaceText}
          required={false}
          value={values.purpose}
          onChange={set('purpose')}
        />
        <Select
          name="space"
          label={t('exchange.field.space')}
          hint={t('exchange.groupSpaceHint')}
          required
          value={values.spaceId}
          onChange={set('spaceId')}
        >
          <option value="">{t('exchange.chooseSpace')}</option>
          {(spaces.data?.items ?? []).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
        <div className="button-row">
          <button className="btn btn-primary" disabled={open.isPending || !values.title.trim() || !values.spaceId}>
            {t('exchange.openGroup')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
