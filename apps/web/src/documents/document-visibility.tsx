import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { VISIBILITIES, type Visibility } from '#app/contracts';
import { BodyPicker } from '../people/body-picker.js';
import { Dialog } from '../ui/dialog.js';
import { Choice, Choices } from '../ui/field.js';
import { ChangeRefused } from './change-refused.js';
import { useDocumentChange, type DocumentDetail, type DocumentSummary, type VisibilityBody } from './queries.js';

interface VisibilityDialogProps {
  documents: readonly Pick<DocumentSummary, 'visibility' | 'confidential'>[];
  /** The bodies chosen until now, where there is one document. */
  sharedWith?: DocumentDetail['sharedWith'];
  save: (visibility: VisibilityBody) => Promise<unknown>;
  onClose: () => void;
}

/** Who reads a document, or several: as their space, or otherwise. */
export function VisibilityDialog({ documents, sharedWith = [], save, onClose }: VisibilityDialogProps) {
  const { t } = useTranslation();
  const [first] = documents;
  const several = documents.length > 1;
  const chosenBefore = documents.some((document) => document.visibility === 'chosen');
  // What several have not in common, or each with bodies of its own, is chosen anew.
  const same = documents.every((document) => document.visibility === first?.visibility) && !(several && chosenBefore);
  const [visibility, setVisibility] = useState<Visibility | null | undefined>(same ? first?.visibility : undefined);
  const [bodies, setBodies] = useState(sharedWith);
  const [wrong, setWrong] = useState(false);
  const change = useDocumentChange(save);
  const unsaid = visibility === undefined;
  const nobody = visibility === 'chosen' && bodies.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(unsaid || nobody);
    if (unsaid || nobody) return;
    change.mutate({ visibility, ...(visibility === 'chosen' && { bodyIds: bodies.map(({ id }) => id) }) });
  };
  // What is confidential is for the centre and for who is named.
  const confidential = documents.some((document) => document.confidential);
  const offered = VISIBILITIES.filter((one) => !confidential || one === 'centre' || one === 'chosen');
  const choice = (value: Visibility | null, label: string, hint: string) => (
    <Choice
      key={value}
      name="visibility"
      value={value ?? 'space'}
      checked={visibility === value}
      label={label}
      hint={hint}
      onChange={() => setVisibility(value)}
    />
  );
  return (
    <Dialog
      title={several ? t('documents.whoReadsTitle', { count: documents.length }) : t('documents.whoReads')}
      onClose={onClose}
    >
      <form noValidate onSubmit={submit}>
        {change.error && <ChangeRefused error={change.error} />}
        <p>{t('documents.whoReadsText')}</p>
        <Choices
          legend={t('documents.field.visibility')}
          error={wrong && unsaid ? t('documents.noVisibilityChosen') : undefined}
        >
          {choice(null, t('documents.asSpace'), t(several ? 'documents.asSpaceHintMany' : 'documents.asSpaceHint'))}
          {offered.map((one) =>
            choice(
              one,
              t(`spaces.visibility.${one}`),
              t(one === 'chosen' ? 'documents.chosenHint' : `spaces.visibilityHint.${one}`),
            ),
          )}
        </Choices>
        {visibility === 'chosen' && (
          <BodyPicker
            name="bodies"
            label={t('documents.chosenBodies')}
            hint={t(several && chosenBefore ? 'documents.chosenBodiesAnew' : 'documents.chosenBodiesHint')}
            error={wrong && nobody ? t('documents.noBodyChosen') : undefined}
            bodies={bodies}
            onChange={setBodies}
          />
        )}
        <div className="button-row">
          <button className="btn btn-primary" disabled={change.isPending}>
            {t('documents.save')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
