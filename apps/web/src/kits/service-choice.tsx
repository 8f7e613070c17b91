import { useTranslation } from 'react-i18next';
import type { ServiceSummary } from '../api/types.js';
import { Icon } from '../ui/icon.js';

interface ServiceChoiceProps {
  services: ServiceSummary[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  error?: string | undefined;
}

/** The services of a kit, ticked by line. */
export function ServiceChoice({ services, chosen, onChange, error }: ServiceChoiceProps) {
  const { t } = useTranslation();
  const lines = [...new Set(services.map(({ serviceLine }) => serviceLine))].sort();
  const tick = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <>
      {lines.map((line) => {
        const ofLine = services.filter(({ serviceLine }) => serviceLine === line);
        const all = ofLine.every(({ id }) => chosen.has(id));
        return (
          <fieldset key={line} className="field choices">
            <legend>{t('kits.ofLine', { line })}</legend>
            {ofLine.length > 1 && (
              <p>
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  onClick={() =>
                    tick(
                      ofLine.map(({ id }) => id),
                      !all,
                    )
                  }
                >
                  {t(all ? 'kits.noneOf' : 'kits.allOf')} <span className="visually-hidden">{line}</span>
                </button>
              </p>
            )}
            {ofLine.map(({ id, title, audience }) => (
              <div key={id} className="choice">
                <input
                  type="checkbox"
                  id={`kit-service-${id}`}
                  checked={chosen.has(id)}
                  aria-describedby={`kit-service-${id}-hint`}
                  onChange={(event) => tick([id], event.target.checked)}
                />
                <label htmlFor={`kit-service-${id}`}>{title}</label>
                <span className="field-hint" id={`kit-service-${id}-hint`}>
                  {audience}
                </span>
              </div>
            ))}
          </fieldset>
        );
      })}
      <p role="status">{t('kits.chosen', { count: chosen.size })}</p>
      {error && (
        <p className="field-error" role="alert">
          <Icon name="error" /> {error}
        </p>
      )}
    </>
  );
}
