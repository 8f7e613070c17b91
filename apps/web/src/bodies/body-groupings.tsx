import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import type { Body } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { MemberEndForm } from './member-end-form.js';
import { MemberForm } from './member-form.js';
import { Part } from './part.js';
import { removeMember, useBodyChange, type GroupedBody } from './queries.js';

interface BodyGroupingsProps {
  body: Body;
  onDone: (words: string) => void;
}

/** What the body belongs to, and who belongs to it, each with its days. */
export function BodyGroupings({ body, onDone }: BodyGroupingsProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<GroupedBody | null>(null);
  const [removing, setRemoving] = useState<GroupedBody | null>(null);
  const remove = useBodyChange((member: GroupedBody) => removeMember(body.id, member.id));
  const mayEdit = can('bodies.edit');
  const done = (words: string) => {
    setAdding(false);
    setEnding(null);
    setRemoving(null);
    onDone(words);
  };
  if (!mayEdit && body.groupings.length + body.members.length === 0) return null;
  return (
    <Part
      name="groupings"
      title={t('grouping.title')}
      lead={t('grouping.lead')}
      action={
        mayEdit && (
          <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => setAdding(true)}>
            <Icon name="plus" /> {t('grouping.add')}
          </button>
        )
      }
    >
      {body.groupings.length > 0 && <GroupingTable caption={t('grouping.belongsTo')} rows={body.groupings} />}
      {body.members.length > 0 && (
        <GroupingTable
          caption={t('grouping.members')}
          rows={body.members}
          onEnd={mayEdit ? setEnding : undefined}
          onRemove={setRemoving}
        />
      )}
      {body.groupings.length + body.members.length === 0 && <p className="muted">{t('grouping.none')}</p>}
      {adding && (
        <Dialog title={t('grouping.add')} onClose={() => setAdding(false)}>
          <MemberForm body={body} onDone={done} />
        </Dialog>
      )}
      {ending && (
        <Dialog title={t('grouping.endOf', { name: ending.name })} onClose={() => setEnding(null)}>
          <MemberEndForm body={body} member={ending} onDone={done} />
        </Dialog>
      )}
      {removing && (
        <ConfirmDialog
          title={t('grouping.removeTitle')}
          confirm={t('grouping.remove')}
          danger
          busy={remove.isPending}
          onConfirm={() =>
            remove.mutate(removing, { onSuccess: () => done(t('grouping.removed', { name: removing.name })) })
          }
          onClose={() => {
            remove.reset();
            setRemoving(null);
          }}
        >
          {remove.isError && <ProblemAlert problem={problemOf(remove.error)} />}
          <p>{t('grouping.removeText', { name: removing.name })}</p>
        </ConfirmDialog>
      )}
    </Part>
  );
}

interface GroupingTableProps {
  caption: string;
  rows: GroupedBody[];
  onEnd?: ((member: GroupedBody) => void) | undefined;
  onRemove?: (member: GroupedBody) => void;
}

function GroupingTable({ caption, rows, onEnd, onRemove }: GroupingTableProps) {
  const { t, i18n } = useTranslation();
  const { base, side } = useActor();
  const day = (value: string) => formatDate(value, i18n.language);
  const columns: Column<GroupedBody>[] = [
    {
      key: 'name',
      header: t('body.name'),
      rowHeader: true,
      cell: ({ bodyId, name }) => (side === 'centre' ? <Link to={`${base}/enti/${bodyId}`}>{name}</Link> : name),
    },
    {
      key: 'kind',
      header: t('grouping.kindLabel'),
      cell: ({ kind, title, act }) => (
        <>
          {title ? t('grouping.project', { title }) : t(`grouping.kind.${kind}`)}
          {act && <span className="cell-note">{act}</span>}
        </>
      ),
    },
    {
      key: 'period',
      header: t('office.period'),
      cell: ({ startsOn, endsOn, current }) => (
        <>
          {endsOn
            ? t('office.fromTo', { from: day(startsOn), to: day(endsOn) })
            : t('office.since', { from: day(startsOn) })}{' '}
          {!current && <span className="tag">{t('grouping.notNow')}</span>}
        </>
      ),
    },
  ];
  if (onEnd)
    columns.push({
      key: 'actions',
      header: t('office.actions'),
      cell: (member) => (
        <span className="row-actions no-print">
          {!member.endsOn && (
            <button
              type="button"
              className="text-button"
              onClick={() => onEnd(member)}
              aria-label={t('grouping.endOf', { name: member.name })}
            >
              {t('grouping.end')}
            </button>
          )}
          <button
            type="button"
            className="text-button"
            onClick={() => onRemove?.(member)}
            aria-label={t('grouping.removeOf', { name: member.name })}
          >
            {t('grouping.remove')}
          </button>
        </span>
      ),
    });
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
