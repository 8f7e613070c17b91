import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { DoneNotice } from '../ui/done-notice.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addressOf } from './body-filters.js';
import {
  createSegment,
  removeSegment,
  saveSegment,
  useRelationshipChange,
  useSegments,
  type NewSegment,
  type Segment,
  type SegmentFilters,
} from './queries.js';

/** The saved lists of bodies above the list, and the way to keep what is asked of it now. */
export function Segments({ filters }: { filters: SegmentFilters }) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [open, setOpen] = useState<'name' | 'remove' | null>(null);
  const [words, setWords] = useState('');
  const segments = useSegments().data?.items ?? [];
  const here = addressOf(filters);
  const current = segments.find((segment) => addressOf(segment.filters) === here);
  const asked = here !== '?';
  const done = (text: string) => {
    setWords(text);
    setOpen(null);
  };
  return (
    <>
      <DoneNotice words={words} />
      <div className="segments">
        {segments.length > 0 && (
          <nav aria-label={t('segments.nav')} className="views">
            <ul>
              {segments.map((segment) => (
                <li key={segment.id}>
                  <Link to={addressOf(segment.filters)} aria-current={segment === current ? 'true' : undefined}>
                    {segment.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {can('relationship.edit') && asked && (
          <p className="button-row">
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen('name')}>
              {t(current ? 'segments.rename' : 'segments.save')}
            </button>
            {current && (
              <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen('remove')}>
                {t('segments.remove')}
              </button>
            )}
          </p>
        )}
      </div>
      {open === 'name' && (
        <NameDialog segment={current} filters={filters} onClose={() => setOpen(null)} onDone={done} />
      )}
      {open === 'remove' && current && <RemoveDialog segment={current} onClose={() => setOpen(null)} onDone={done} />}
    </>
  );
}

interface DialogProps {
  onClose: () => void;
  onDone: (words: string) => void;
}

function NameDialog({
  segment,
  filters,
  onClose,
  onDone,
}: DialogProps & { segment: Segment | undefined; filters: SegmentFilters }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useRelationshipChange((body: NewSegment) =>
    segment ? saveSegment(segment, { name: body.name }) : createSegment(body, keyFor(body)),
  );
  const { form, submit, problem, busy } = useApiForm({
    schema: z.object({ name: requiredText(LIMITS.segment) }),
    defaultValues: { name: segment?.name ?? '' },
    send: async ({ name }) => {
      await change.mutateAsync({ name, filters });
      onDone(t(segment ? 'segments.renamed' : 'segments.saved', { name }));
    },
  });
  const { field } = useFields(form, { name: t('segments.name') }, { name: LIMITS.segment }, (_name, code) =>
    code === 'in_use' ? t('segments.inUse') : undefined,
  );
  return (
    <Dialog title={t(segment ? 'segments.rename' : 'segments.save')} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {!segment && <p>{t('segments.saveLead')}</p>}
        {problem && problem.code !== 'duplicate' && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
        <TextField {...field('name')} required />
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {t('segments.confirm')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function RemoveDialog({ segment, onClose, onDone }: DialogProps & { segment: Segment }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useRelationshipChange(removeSegment);
  return (
    <ConfirmDialog
      title={t('segments.removeTitle', { name: segment.name })}
      confirm={t('segments.remove')}
      busy={change.isPending}
      danger
      onClose={onClose}
      onConfirm={() =>
        change.mutate(segment, {
          onSuccess: () => {
            onDone(t('segments.removed', { name: segment.name }));
            void navigate('?');
          },
        })
      }
    >
      <p>{t('segments.removeText')}</p>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
    </ConfirmDialog>
  );
}
