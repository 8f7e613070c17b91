import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { formatDate, today } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { saveDocument, useDocumentChange, type DocumentChanges, type DocumentDetail } from './queries.js';
import { confirmRead, useReceipts, type Receipts } from './together-queries.js';

interface DocumentReceiptsProps {
  document: DocumentDetail;
  onDone: (words: string) => void;
}

/** Which bodies said that they read it: asked for by the centre, said by a body's people. */
export function DocumentReceipts({ document, onDone }: DocumentReceiptsProps) {
  const { t } = useTranslation();
  const { side, outside } = useActor();
  const [asking, setAsking] = useState(false);
  const { asksReceipt, mayManage, mayWrite, trashedAt } = document;
  const receipts = useReceipts(document.id, asksReceipt && !trashedAt).data;
  const asks = mayManage && mayWrite && !trashedAt;
  const change = useDocumentChange(async (changes: DocumentChanges) => {
    await saveDocument(document, changes).finally(() => setAsking(false));
    onDone(t(changes.asksReceipt ? 'receipts.asked' : 'receipts.notAsked'));
  });
  if (trashedAt || outside || (!asks && !(asksReceipt && receipts))) return null;
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts.title')}</h2>
      {change.error && <ProblemAlert problem={problemOf(change.error)} />}
      {receipts && side === 'body' && <Own id={document.id} receipts={receipts} onDone={onDone} />}
      {receipts && side === 'centre' && <Readers receipts={receipts} />}
      {asksReceipt && !receipts && <p className="muted">{t('receipts.notYet')}</p>}
      {!asksReceipt && <p>{t('receipts.none')}</p>}
      {asks && (
        <div className="button-row no-print">
          {asksReceipt ? (
            <button
              type="button"
              className="btn btn-outline-primary"
              disabled={change.isPending}
              onClick={() => change.mutate({ asksReceipt: false, receiptBy: null })}
            >
              {t('receipts.stop')}
            </button>
          ) : (
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}>
              {t('receipts.ask')}
            </button>
          )}
        </div>
      )}
      {asking && (
        <AskDialog
          busy={change.isPending}
          onAsk={(receiptBy) => change.mutate({ asksReceipt: true, receiptBy })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** For a body: what it is asked, and whether it has said so. */
function Own({ id, receipts, onDone }: { id: string; receipts: Receipts; onDone: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const confirm = useDocumentChange(async () => {
    await confirmRead(id);
    onDone(t('receipts.confirmed'));
  });
  const waits = receipts.bodies.some(({ readAt }) => !readAt);
  return (
    <>
      {confirm.error && <ProblemAlert problem={problemOf(confirm.error)} />}
      {waits && (
        <div className="notice notice-warning">
          <p>
            {receipts.receiptBy
              ? t('receipts.pleaseBy', { day: formatDate(receipts.receiptBy, i18n.language) })
              : t('receipts.please')}
          </p>
          <button
            type="button"
            className="btn btn-primary btn-sm"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate(undefined)}
          >
            {t('receipts.confirm')}
          </button>
        </div>
      )}
      <ul>
        {receipts.bodies
          .filter(({ readAt }) => readAt)
          .map(({ bodyId, bodyName, readerName, readAt }) => (
            <li key={bodyId}>
              {t('receipts.readBy', { body: bodyName, name: readerName })}, <DateTime value={readAt!} time />
            </li>
          ))}
      </ul>
    </>
  );
}

function Readers({ receipts }: { receipts: Receipts }) {
  const { t, i18n } = useTranslation();
  const { read, asked, receiptBy, bodies } = receipts;
  return (
    <>
      <p>
        <strong>{t('receipts.count', { read, count: asked })}</strong>
        {receiptBy && <> {t('receipts.by', { day: formatDate(receiptBy, i18n.language) })}</>}
      </p>
      <progress className="receipt-bar" value={read} max={Math.max(asked, 1)} aria-label={t('receipts.title')} />
      {bodies.length > 0 && (
        <details>
          <summary>{t('receipts.who')}</summary>
          <DataTable
            caption={t('receipts.who')}
            hideCaption
            columns={[
              { key: 'body', header: t('body.name'), rowHeader: true, cell: ({ bodyName }) => bodyName },
              { key: 'reader', header: t('receipts.reader'), cell: ({ readerName }) => readerName ?? '–' },
              {
                key: 'readAt',
                header: t('receipts.readAt'),
                cell: ({ readAt }) => (readAt ? <DateTime value={readAt} time /> : t('receipts.missing')),
              },
            ]}
            rows={bodies}
            rowKey={({ bodyId }) => bodyId}
          />
        </details>
      )}
    </>
  );
}

interface AskDialogProps {
  busy: boolean;
  onAsk: (receiptBy: string | null) => void;
  onClose: () => void;
}

function AskDialog({ busy, onAsk, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  return (
    <Dialog title={t('receipts.ask')} onClose={onClose}>
      <p>{t('receipts.askText')}</p>
      <TextField
        name="receipt-by"
        type="date"
        label={t('receipts.until')}
        min={today()}
        value={day}
        required={false}
        onChange={({ target }) => setDay(target.value)}
      />
      <div className="button-row">
        <button type="button" className="btn btn-primary" disabled={busy} onClick={() => onAsk(day || null)}>
          {t('receipts.ask')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
