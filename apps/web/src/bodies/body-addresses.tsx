import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { Body } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { AddressForm } from './address-form.js';
import { Part } from './part.js';
import { removeAddress, useBodyChange, type Address } from './queries.js';

interface BodyAddressesProps {
  body: Body;
  onDone: (words: string) => void;
}

/** Where the body is and is written to: its seat first, what is not of today folded away. */
export function BodyAddresses({ body, onDone }: BodyAddressesProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [editing, setEditing] = useState<Address | 'new' | null>(null);
  const [removing, setRemoving] = useState<Address | null>(null);
  const change = useBodyChange((address: Address) => removeAddress(body.id, address.id));
  const mayEdit = can('bodies.edit');
  const current = body.addresses.filter((address) => address.current);
  const others = body.addresses.filter((address) => !address.current);
  if (!mayEdit && body.addresses.length === 0) return null;
  const table = (caption: string, rows: Address[]) => (
    <AddressTable caption={caption} rows={rows} onEdit={mayEdit ? setEditing : undefined} onRemove={setRemoving} />
  );
  return (
    <Part
      name="addresses"
      title={t('addresses.title')}
      lead={t('addresses.lead')}
      action={
        mayEdit && (
          <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => setEditing('new')}>
            <Icon name="plus" /> {t('addresses.add')}
          </button>
        )
      }
    >
      {body.addresses.length === 0 && (
        <EmptyState icon="pa" title={t('addresses.none')}>
          <p>{t('addresses.noneHint')}</p>
        </EmptyState>
      )}
      {current.length > 0 && table(t('addresses.currentCaption'), current)}
      {others.length > 0 && (
        <details className="fold">
          <summary>{t('addresses.former', { count: others.length })}</summary>
          {table(t('addresses.formerCaption'), others)}
        </details>
      )}
      {editing && (
        <Dialog title={t(editing === 'new' ? 'addresses.add' : 'addresses.edit')} onClose={() => setEditing(null)}>
          <AddressForm
            body={body}
            address={editing === 'new' ? undefined : editing}
            onDone={(words) => {
              setEditing(null);
              onDone(words);
            }}
          />
        </Dialog>
      )}
      {removing && (
        <ConfirmDialog
          title={t('addresses.removeTitle')}
          confirm={t('addresses.remove')}
          danger
          busy={change.isPending}
          onConfirm={() =>
            change.mutate(removing, {
              onSuccess: () => {
                setRemoving(null);
                onDone(t('addresses.removed', { street: removing.street }));
              },
            })
          }
          onClose={() => {
            change.reset();
            setRemoving(null);
          }}
        >
          {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
          <p>
            <strong>{lineOf(removing)}</strong>
          </p>
          <p>{t('addresses.removeText')}</p>
        </ConfirmDialog>
      )}
    </Part>
  );
}

/** As on an envelope, in one line. */
function lineOf({ street, postcode, place, province }: Address): string {
  const town = [postcode, place, place && province && `(${province})`].filter(Boolean).join(' ');
  return [street, town].filter(Boolean).join(', ');
}

interface AddressTableProps {
  caption: string;
  rows: Address[];
  onEdit: ((address: Address) => void) | undefined;
  onRemove: (address: Address) => void;
}

function AddressTable({ caption, rows, onEdit, onRemove }: AddressTableProps) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => formatDate(value, i18n.language);
  const period = ({ startsOn, endsOn }: Address) => {
    if (startsOn && endsOn) return t('addresses.fromTo', { from: day(startsOn), to: day(endsOn) });
    if (startsOn) return t('addresses.from', { from: day(startsOn) });
    return endsOn ? t('addresses.to', { to: day(endsOn) }) : '–';
  };
  const columns: Column<Address>[] = [
    { key: 'kind', header: t('addresses.kindLabel'), rowHeader: true, cell: ({ kind }) => t(`addresses.kind.${kind}`) },
    {
      key: 'address',
      header: t('addresses.address'),
      cell: (address) => (
        <>
          {lineOf(address)}
          {address.note && <span className="cell-note">{address.note}</span>}
        </>
      ),
    },
    { key: 'period', header: t('office.period'), cell: period },
  ];
  if (onEdit)
    columns.push({
      key: 'actions',
      header: t('office.actions'),
      cell: (address) => {
        const which = { kind: t(`addresses.kind.${address.kind}`), street: address.street };
        return (
          <span className="row-actions no-print">
            <button
              type="button"
              className="text-button"
              onClick={() => onEdit(address)}
              aria-label={t('addresses.editOf', which)}
            >
              {t('addresses.edit')}
            </button>
            <button
              type="button"
              className="text-button"
              onClick={() => onRemove(address)}
              aria-label={t('addresses.removeOf', which)}
            >
              {t('addresses.remove')}
            </button>
          </span>
        );
      },
    });
  return <DataTable caption={caption} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
