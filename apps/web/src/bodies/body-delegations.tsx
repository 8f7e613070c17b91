import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Body } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { DelegationEndForm } from './delegation-end-form.js';
import { DelegationForm } from './delegation-form.js';
import { Part } from './part.js';
import type { Delegation } from './queries.js';

interface BodyDelegationsProps {
  body: Body;
  onDone: (words: string) => void;
}

/** Who acts for the body, and for whom it acts: both bodies read the same. */
export function BodyDelegations({ body, onDone }: BodyDelegationsProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Delegation | null>(null);
  const mayEdit = can('bodies.edit');
  const given = body.delegations.filter(({ bodyId }) => bodyId === body.id);
  const received = body.delegations.filter(({ bodyId }) => bodyId !== body.id);
  const done = (words: string) => {
    setAdding(false);
    setEnding(null);
    onDone(words);
  };
  if (!mayEdit && body.delegations.length === 0) return null;
  return (
    <Part
      name="delegations"
      title={t('delegation.title')}
      lead={t('delegation.lead')}
      action={
        mayEdit &&
        !body.validTo && (
          <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => setAdding(true)}>
            <Icon name="plus" /> {t('delegation.add')}
          </button>
        )
      }
    >
      {given.length > 0 && (
        <DelegationTable caption={t('delegation.given')} rows={given} onEnd={mayEdit ? setEnding : undefined} />
      )}
      {received.length > 0 && <DelegationTable caption={t('delegation.received')} rows={received} received />}
      {body.delegations.length === 0 && <p className="muted">{t('delegation.none')}</p>}
      {adding && (
        <Dialog title={t('delegation.add')} onClose={() => setAdding(false)}>
          <DelegationForm body={body} onDone={done} />
        </Dialog>
      )}
      {ending && (
        <Dialog title={t('delegation.endOf', { name: ending.delegateName })} onClose={() => setEnding(null)}>
          <DelegationEndForm body={body} delegation={ending} onDone={done} />
        </Dialog>
      )}
    </Part>
  );
}

interface DelegationTableProps {
  caption: string;
  rows: Delegation[];
  received?: boolean;
  onEnd?: ((delegation: Delegation) => void) | undefined;
}

function DelegationTable({ caption, rows, received = false, onEnd }: DelegationTableProps) {
  const { t, i18n } = useTranslation();
  const { base, side } = useActor();
  const day = (value: string) => formatDate(value, i18n.language);
  const columns: Column<Delegation>[] = [
    {
      key: 'name',
      header: t(received ? 'delegation.from' : 'delegation.to'),
      rowHeader: true,
      cell: ({ bodyId, bodyName, delegateId, delegateName }) =>
        side === 'centre' ? (
          <Link to={`${base}/enti/${received ? bodyId : delegateId}`}>{received ? bodyName : delegateName}</Link>
        ) : received ? (
          bodyName
        ) : (
          delegateName
        ),
    },
    {
      key: 'powers',
      header: t('delegation.what'),
      cell: ({ powers, readsTickets }) => (
        <>
          {powers.map((power) => t(`delegation.power.${power}`)).join(', ')}
          <span className="cell-note">{t(readsTickets ? 'delegation.reads' : 'delegation.readsNot')}</span>
        </>
      ),
    },
    {
      key: 'act',
      header: t('delegation.act'),
      cell: ({ act, file }) => (
        <>
          {t('adhesions.actOf', { organ: act.organ, number: act.number, date: day(act.date) })}
          {file && (
            <span className="cell-note">
              <a href={`/api/v1/files/${file.id}/content`} download={file.name}>
                {file.name}
              </a>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'period',
      header: t('office.period'),
      cell: ({ startsOn, endsOn, state }) => (
        <>
          {endsOn && endsOn < startsOn
            ? t('delegation.never')
            : endsOn
              ? t('office.fromTo', { from: day(startsOn), to: day(endsOn) })
              : t('office.since', { from: day(startsOn) })}{' '}
          {state !== 'current' && <span className="tag">{t(`delegation.state.${state}`)}</span>}
        </>
      ),
    },
  ];
  if (onEnd)
    columns.push({
      key: 'actions',
      header: t('office.actions'),
      cell: (delegation) =>
        delegation.state !== 'ended' && (
          <button
            type="button"
            className="text-button no-print"
            onClick={() => onEnd(delegation)}
            aria-label={t('delegation.endOf', { name: delegation.delegateName })}
          >
            {t('delegation.end')}
          </button>
        ),
    });
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
