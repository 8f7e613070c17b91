import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { Body, Figure } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { FigureForm } from './figure-form.js';
import { Part } from './part.js';
import { removeFigure, useBodyChange } from './queries.js';

interface BodyFiguresProps {
  body: Body;
  onDone: (words: string) => void;
}

/** Population and enterprises by year, each with who published it. */
export function BodyFigures({ body, onDone }: BodyFiguresProps) {
  const { t, i18n } = useTranslation();
  const { can } = useActor();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Figure | null>(null);
  const change = useBodyChange((figure: Figure) => removeFigure(body.id, figure.id));
  const nameOf = ({ kind, year }: Figure) => ({ kind: t(`figure.kind.${kind}`), year });
  const columns: Column<Figure>[] = [
    { key: 'kind', header: t('body.figure'), cell: ({ kind }) => t(`figure.kind.${kind}`), rowHeader: true },
    { key: 'value', header: t('body.value'), cell: ({ value }) => formatNumber(value, i18n.language), numeric: true },
    { key: 'year', header: t('body.year'), cell: ({ year }) => year, numeric: true },
    { key: 'source', header: t('body.source'), cell: ({ source }) => source },
  ];
  if (can('bodies.edit'))
    columns.push({
      key: 'actions',
      header: t('office.actions'),
      cell: (figure) => (
        <button
          type="button"
          className="text-button no-print"
          aria-label={t('figure.removeOf', nameOf(figure))}
          onClick={() => setRemoving(figure)}
        >
          {t('figure.remove')}
        </button>
      ),
    });
  return (
    <Part
      name="figures"
      title={t('body.figures')}
      action={
        can('bodies.edit') && (
          <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => setAdding(true)}>
            <Icon name="plus" /> {t('figure.add')}
          </button>
        )
      }
    >
      {body.figures.length === 0 ? (
        <EmptyState icon="file" title={t('figure.none')}>
          <p>{t('figure.noneHint')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('body.figures')}
          hideCaption
          columns={columns}
          rows={body.figures}
          rowKey={({ id }) => id}
        />
      )}
      {adding && (
        <Dialog title={t('figure.add')} onClose={() => setAdding(false)}>
          <FigureForm
            body={body}
            onDone={(words) => {
              setAdding(false);
              onDone(words);
            }}
          />
        </Dialog>
      )}
      {removing && (
        <ConfirmDialog
          title={t('figure.removeTitle')}
          confirm={t('figure.remove')}
          danger
          busy={change.isPending}
          onConfirm={() =>
            change.mutate(removing, {
              onSuccess: () => {
                setRemoving(null);
                onDone(t('figure.removed', nameOf(removing)));
              },
            })
          }
          onClose={() => {
            change.reset();
            setRemoving(null);
          }}
        >
          {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
          <p>{t('figure.removeText', { ...nameOf(removing), value: formatNumber(removing.value, i18n.language) })}</p>
        </ConfirmDialog>
      )}
    </Part>
  );
}
