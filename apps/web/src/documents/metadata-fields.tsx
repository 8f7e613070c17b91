import type { TFunction } from 'i18next';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_FLOWS, DOCUMENT_FORMATIONS, DOCUMENT_REGISTERS } from '#app/contracts';
import { TextField } from '../ui/field.js';

/** The kind of paper: free words, the usual ones offered. */
export function DocTypeField(props: ComponentProps<typeof TextField>) {
  const { t } = useTranslation();
  const list = `types-of-${props.name ?? 'document'}`;
  return (
    <>
      <TextField {...props} list={list} hint={t('documents.field.docTypeHint')} required={false} />
      <datalist id={list}>
        {t('documents.docTypes')
          .split(',')
          .map((one) => (
            <option key={one} value={one.trim()} />
          ))}
      </datalist>
    </>
  );
}

const unsaid = (t: TFunction) => <option value="">{t('documents.unsaid')}</option>;

export function formationOptions(t: TFunction) {
  return (
    <>
      {unsaid(t)}
      {DOCUMENT_FORMATIONS.map((one) => (
        <option key={one} value={one}>
          {t(`documents.formation.${one}`)}
        </option>
      ))}
    </>
  );
}

export function flowOptions(t: TFunction) {
  return (
    <>
      {unsaid(t)}
      {DOCUMENT_FLOWS.map((one) => (
        <option key={one} value={one}>
          {t(`documents.flow.${one}`)}
        </option>
      ))}
    </>
  );
}

export function registerOptions(t: TFunction) {
  return (
    <>
      {unsaid(t)}
      {DOCUMENT_REGISTERS.map((one) => (
        <option key={one} value={one}>
          {t(`documents.register.${one}`)}
        </option>
      ))}
    </>
  );
}
