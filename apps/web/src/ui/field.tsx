import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';

interface FrameProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean | undefined;
  children: ReactNode;
}

export function fieldId(name: string | undefined, id: string | undefined): string {
  return id ?? `field-${name ?? 'unnamed'}`;
}

/** The attributes that tie a field to its hint and its error. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

export function FieldFrame({ id, label, hint, error, required, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <div className={`field${error ? ' field-wrong' : ''}`}>
      <label htmlFor={id}>
        {label} {required === false && <span className="field-optional">{t('form.optional')}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="error" /> {error}
        </p>
      )}
    </div>
  );
}

type Described = Pick<FrameProps, 'label' | 'hint' | 'error'>;

export function TextField({ label, hint, error, required, ...input }: Described & ComponentPropsWithRef<'input'>) {
  const id = fieldId(input.name, input.id);
  return (
    <FieldFrame {...{ id, label, hint, error, required }}>
      <input type="text" {...input} id={id} required={required} className="control" {...describedBy(id, hint, error)} />
    </FieldFrame>
  );
}

export function TextArea({ label, hint, error, required, ...area }: Described & ComponentPropsWithRef<'textarea'>) {
  const id = fieldId(area.name, area.id);
  return (
    <FieldFrame {...{ id, label, hint, error, required }}>
      <textarea rows={6} {...area} id={id} required={required} className="control" {...describedBy(id, hint, error)} />
    </FieldFrame>
  );
}

export function Select({ label, hint, error, required, ...select }: Described & ComponentPropsWithRef<'select'>) {
  const id = fieldId(select.name, select.id);
  return (
    <FieldFrame {...{ id, label, hint, error, required }}>
      <select {...select} id={id} required={required} className="control" {...describedBy(id, hint, error)} />
    </FieldFrame>
  );
}

interface ChoiceProps {
  legend: ReactNode;
  error?: string | undefined;
  children: ReactNode;
  inline?: boolean;
}

/** A group of radio buttons under one question. */
export function Choices({ legend, error, children, inline }: ChoiceProps) {
  return (
    <fieldset className={`field choices${inline ? ' choices-inline' : ''}`}>
      <legend>{legend}</legend>
      {children}
      {error && (
        <p className="field-error">
          <Icon name="error" /> {error}
        </p>
      )}
    </fieldset>
  );
}

export function Choice({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & ComponentPropsWithRef<'input'>) {
  const id = input.id ?? `field-${input.name ?? ''}-${String(input.value ?? '')}`;
  return (
    <div className="choice">
      <input type="radio" {...input} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
