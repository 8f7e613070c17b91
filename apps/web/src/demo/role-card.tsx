import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import type { DemoRole } from './roles.js';

interface RoleCardProps {
  role: DemoRole;
  number: number;
  busy: boolean;
  onEnter: (path: string) => void;
}

/** Who it is, and the stories to be lived as them, each one click away. */
export function RoleCard({ role, number, busy, onEnter }: RoleCardProps) {
  const { t } = useTranslation();
  const { key, name } = role;
  // The words are of the same shape as the steps; the compiler cannot tell which go together.
  const words = t(`demo.roles.${key}.steps`, { returnObjects: true }) as Readonly<Record<string, string>>;
  const steps = Object.entries<string>(role.steps);
  const id = `demo-${key}`;
  return (
    <article className="box demo-role" aria-labelledby={id}>
      <h3 id={id} className="box-title">
        <span className="demo-number" aria-hidden="true">
          {number}
        </span>
        {t(`demo.roles.${key}.role`)}
      </h3>
      <p className="demo-name">{name}</p>
      <p>{t(`demo.roles.${key}.who`)}</p>
      <ul aria-label={t('demo.steps', { name })}>
        {steps.map(([step, path]) => (
          <li key={step}>
            <button type="button" className="text-button" disabled={busy} onClick={() => onEnter(path)}>
              {words[step]}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="btn btn-primary" disabled={busy} onClick={() => onEnter(role.home)}>
        <Icon name="user" /> {t('demo.enter', { name })}
      </button>
    </article>
  );
}
