import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';

interface ReasonDialogProps {
  title: string;
  confirm: string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks why, before a centre is told of a decision. */
export function ReasonDialog({ title, confirm, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(reason.trim());
        }}
      >
        <TextArea
          name="reason"
          label={t('exchange.reason')}
          hint={t('exchange.reasonHint')}
          rows={3}
          maxLength={LIMITS.reason}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="button-row">
          <button className="btn btn-danger" disabled={!reason.trim()}>
            {confirm}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
