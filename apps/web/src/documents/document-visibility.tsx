import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { VISIBILITIES, type Visibility } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { BodyPicker } from '../people/body-picker.js';
import { Dialog } from '../ui/dialog.js';
import { Choice, Choices } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { showDocument, useDocumentChange, type DocumentDetail } from './queries.js';

interface VisibilityDialogProps {
  document: DocumentDetail;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Who reads a single document: as its space, or otherwise. */
export function VisibilityDialog({ document, onDone, onClose }: VisibilityDialogProps) {
  const { t } = useTranslation();
  const [visibility, setVisibility] = useState<Visibility | null>(document.visibility);
  const [bodies, setBodies] = useState(document.sharedWith);
  const [wrong, setWrong] = useState(false);
  const change = useDocumentChange(async () => {
    await showDocument(document, {
      visibility,
      ...(visibility === 'chosen' && { bodyIds: bodies.map(({ id }) => id) }),
    });
    onDone(t('documents.done.shown'));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const nobody = visibility === 'chosen' && bodies.length === 0;
    setWrong(nobody);
    if (!nobody) change.mutate(undefined);
  };
  // What is confidential is for the centre and for who is named.
  const offered = VISIBILITIES.filter((one) => !document.confidential || one === 'centre' || one === 'chosen');
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
    <Dialog title={t('documents.whoReads')} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        {change.error && <ProblemAlert problem={problemOf(change.error)} />}
        <p>{t('documents.whoReadsText')}</p>
        <Choices legend={t('documents.field.visibility')}>
          {choice(null, t('documents.asSpace'), t('documents.asSpaceHint'))}
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
            hint={t('documents.chosenBodiesHint')}
            error={wrong && bodies.length === 0 ? t('documents.noBodyChosen') : undefined}
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
