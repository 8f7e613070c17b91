import { useTranslation } from 'react-i18next';
import { DateTime } from './date-time.js';
import { Icon } from './icon.js';

export interface Step {
  name: string;
  state: 'done' | 'now' | 'todo';
  /** The day it was reached. */
  at?: string | undefined;
}

/** A path of steps: drawing, frame and hidden words tell how far it has gone; on a phone it stands upright. */
export function Stepper({ label, steps }: { label: string; steps: Step[] }) {
  const { t } = useTranslation();
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.name}
          className={`stepper-step stepper-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="stepper-mark" aria-hidden="true">
            {step.state === 'todo' ? index + 1 : <Icon name="check" />}
          </span>
          <span className="stepper-text">
            <span className="stepper-name">{step.name}</span>
            <span className="visually-hidden">{t(`stepper.${step.state}`)}</span>
            {step.at && (
              <span className="stepper-when">
                <DateTime value={step.at} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
