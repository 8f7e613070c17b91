import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFICE_KINDS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import type { Body, Office } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { PhoneLink } from '../ui/phone-link.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { OfficeForm } from './office-form.js';
import { Part } from './part.js';
import { removeOffice, useBodyChange } from './queries.js';

interface BodyOfficesProps {
  body: Body;
  onDone: (words: string) => void;
}

/** Who represents the body stands before who helps it. */
const rankOf = ({ kind }: Office) => OFFICE_KINDS.indexOf(kind);

/** Who holds which office from when to when; those of today stand open, the others behind a fold. */
export function BodyOffices({ body, onDone }: BodyOfficesProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [editing, setEditing] = useState<Office | 'new' | null>(null);
  const [removing, setRemoving] = useState<Office | null>(null);
  const mayEdit = can('offices.edit');
  const offices = body.offices.toSorted((one, other) => rankOf(one) - rankOf(other));
  const current = offices.filter((office) => office.current);
  const others = offices.filter((office) => !office.current);
  const table = (caption: string, offices: Office[]) => (
    <OfficeTable caption={caption} offices={offices} onEdit={mayEdit ? setEditing : undefined} onRemove={setRemoving} />
  );
  return (
    <Part
      name="offices"
      title={t('office.title')}
      lead={t('office.lead')}
      action={
        mayEdit && (
          <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => setEditing('new')}>
            <Icon name="plus" /> {t('office.add')}
          </button>
        )
      }
    >
      {body.offices.length === 0 && (
        <EmptyState icon="user" title={t('office.none')}>
          <p>{t('office.noneHint')}</p>
        </EmptyState>
      )}
      {current.length > 0 && table(t('office.currentCaption'), current)}
      {others.length > 0 && (
        <details className="fold">
          <summary>{t('office.former', { count: others.length })}</summary>
          {table(t('office.formerCaption'), others)}
        </details>
      )}
      {editing && (
        <Dialog title={t(editing === 'new' ? 'office.add' : 'office.edit')} onClose={() => setEditing(null)}>
          <OfficeForm
            body={body}
            office={editing === 'new' ? undefined : editing}
            onDone={(words) => {
              setEditing(null);
              onDone(words);
            }}
          />
        </Dialog>
      )}
      {removing && (
        <RemoveOffice
          body={body}
          office={removing}
          onClose={() => setRemoving(null)}
          onDone={(words) => {
            setRemoving(null);
            onDone(words);
          }}
        />
      )}
    </Part>
  );
}

interface OfficeTableProps {
  caption: string;
  offices: Office[];
  onEdit: ((office: Office) => void) | undefined;
  onRemove: (office: Office) => void;
}

function OfficeTable({ caption, offices, onEdit, onRemove }: OfficeTableProps) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => formatDate(value, i18n.language);
  const columns: Column<Office>[] = [
    {
      key: 'kind',
      header: t('office.kindLabel'),
      rowHeader: true,
      cell: ({ kind, acting }) => (
        <>
          {t(`office.kind.${kind}`)} {acting && <span className="tag">{t('office.acting')}</span>}
        </>
      ),
    },
    { key: 'person', header: t('office.person'), cell: ({ personName }) => personName },
    {
      key: 'contacts',
      header: t('office.contacts'),
      cell: ({ email, phone }) => (
        <span className="stacked">
          {email && <a href={`mailto:${email}`}>{email}</a>}
          {phone && <PhoneLink number={phone} />}
          {!email && !phone && '–'}
        </span>
      ),
    },
    {
      key: 'period',
      header: t('office.period'),
      cell: ({ startsOn, endsOn, act }) => (
        <>
          {endsOn
            ? t('office.fromTo', { from: day(startsOn), to: day(endsOn) })
            : t('office.since', { from: day(startsOn) })}
          {act && <span className="cell-note">{act}</span>}
        </>
      ),
    },
  ];
  if (onEdit)
    columns.push({
      key: 'actions',
      header: t('office.actions'),
      cell: (office) => {
        const who = { office: t(`office.kind.${office.kind}`), name: office.personName };
        return (
          <span className="row-actions no-print">
            <button
              type="button"
              className="text-button"
              onClick={() => onEdit(office)}
              aria-label={t('office.editOf', who)}
            >
              {t('office.edit')}
            </button>
            <button
              type="button"
              className="text-button"
              onClick={() => onRemove(office)}
              aria-label={t('office.removeOf', who)}
            >
              {t('office.remove')}
            </button>
          </span>
        );
      },
    });
  return <DataTable caption={caption} hideCaption columns={columns} rows={offices} rowKey={(office) => office.id} />;
}

interface RemoveOfficeProps {
  body: Body;
  office: Office;
  onClose: () => void;
  onDone: (words: string) => void;
}

function RemoveOffice({ body, office, onClose, onDone }: RemoveOfficeProps) {
  const { t } = useTranslation();
  const change = useBodyChange(() => removeOffice(body.id, office.id));
  const who = { office: t(`office.kind.${office.kind}`), name: office.personName };
  return (
    <ConfirmDialog
      title={t('office.removeTitle')}
      confirm={t('office.removeConfirm')}
      danger
      busy={change.isPending}
      onConfirm={() => change.mutate(undefined, { onSuccess: () => onDone(t('office.removed', who)) })}
      onClose={onClose}
    >
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
      <p>
        <strong>
          {who.office}, {who.name}
        </strong>
      </p>
      <p>{t('office.removeText', who)}</p>
    </ConfirmDialog>
  );
}
