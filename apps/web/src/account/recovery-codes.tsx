import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import { PrintButton } from '../ui/print-button.js';

/** The recovery codes, shown this once: to copy, to keep as a file, or on paper. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const [told, setTold] = useState('');
  useEffect(() => title.current?.focus(), []);
  const text = `${t('factor.codes.file', { portal: t('app.name') })}\n\n${codes.join('\n')}\n`;
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setTold(t('factor.codes.copied')),
      () => setTold(t('factor.codes.notCopied')),
    );
  return (
    <div className="notice notice-success">
      <h2 className="told-heading" ref={title} tabIndex={-1}>
        {t('factor.codes.title')}
      </h2>
      <p>{t('factor.codes.text')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="button-row no-print">
        <button type="button" className="btn btn-outline-primary" onClick={() => void copy()}>
          <Icon name="copy" /> {t('factor.codes.copy')}
        </button>
        <a
          className="btn btn-outline-primary"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={t('factor.codes.fileName')}
        >
          <Icon name="download" /> {t('factor.codes.download')}
        </a>
        <PrintButton label={t('factor.codes.print')} />
        <p role="status">{told}</p>
      </div>
      <div className="button-row no-print">
        <button type="button" className="btn btn-primary" onClick={onKept}>
          {t('factor.codes.kept')}
        </button>
      </div>
    </div>
  );
}
