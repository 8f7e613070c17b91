import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Adhesion, Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { CommandForm } from './command-form.js';
import type { FormCommand } from './command-values.js';
import { StepDialog, type DialogStep } from './step-dialog.js';

/** What each side does in each state without being asked twice: its form stands open. */
const MAIN_STEP = {
  body: { requested: 'submit_resolution', resolution_received: 'sign' },
  centre: { signed: 'countersign', countersigned: 'activate' },
} as const satisfies Record<string, Partial<Record<Adhesion['status'], FormCommand>>>;

interface AdhesionNextProps {
  adhesion: Adhesion;
  convention: Convention | undefined;
  onDone: (words: string) => void;
}

/** What comes next and for whom: the form of one's own step, and the other steps as buttons. */
export function AdhesionNext({ adhesion, convention, onDone }: AdhesionNextProps) {
  const { t } = useTranslation();
  const { side } = useActor();
  const [asking, setAsking] = useState<DialogStep | null>(null);
  const commands = adhesion.commands as FormCommand[];
  const wanted = (MAIN_STEP[side] as Partial<Record<Adhesion['status'], FormCommand>>)[adhesion.status];
  const main = wanted && commands.includes(wanted) ? wanted : undefined;
  const others: DialogStep[] = [
    ...(adhesion.mayRemind ? (['remind'] as const) : []),
    ...commands.filter((command) => command !== main),
    ...(adhesion.mayResume ? (['resume'] as const) : []),
    ...(adhesion.maySuspend ? (['suspend'] as const) : []),
  ];
  const reserved = side === 'centre' && adhesion.status === 'signed' && !main;
  const done = (step: DialogStep) => {
    setAsking(null);
    onDone(t('adhesions.ready', { step: t(`adhesions.did.${step}`) }));
  };
  return (
    <section className={`next-step${main ? ' next-step-mine' : ''}`} aria-labelledby="next">
      <h2 id="next">{t(main ? 'adhesions.now' : 'adhesions.nowNothing')}</h2>
      <p>{reserved ? t('adhesions.next.signed.reserved') : t(`adhesions.next.${adhesion.status}.${side}`)}</p>
      {main && (
        <CommandForm
          key={`${adhesion.id}-${main}`}
          adhesion={adhesion}
          convention={convention}
          command={main}
          onDone={() => done(main)}
        />
      )}
      {others.length > 0 && (
        <div className="button-row no-print">
          {others.map((step) => (
            <button key={step} type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsking(step)}>
              {t(`adhesions.command.${step}.${side}`)}
            </button>
          ))}
        </div>
      )}
      {asking && (
        <StepDialog
          step={asking}
          adhesion={adhesion}
          convention={convention}
          onClose={() => setAsking(null)}
          onDone={() => done(asking)}
        />
      )}
    </section>
  );
}
