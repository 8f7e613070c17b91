import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readStored, writeStored } from '../lib/storage.js';
import { Dialog } from '../ui/dialog.js';
import { useActor } from './session.js';

const OFF_KEY = 'cdc.shortcuts.off';

/** The keys of the operator's day; those with an address open a page, the others press a button marked with the key. */
const KEYS = [
  { key: 't', name: 'call', to: '/richieste/telefonata' },
  { key: 'r', name: 'tickets', to: '/richieste' },
  { key: 'm', name: 'mine', to: '/richieste?assegnata=me' },
  { key: 'n', name: 'unassigned', to: '/richieste?assegnata=none' },
  { key: 'h', name: 'home', to: '' },
  { key: 'p', name: 'take' },
  { key: 'a', name: 'assign' },
  { key: 'o', name: 'reply' },
  { key: 'i', name: 'note' },
  { key: '/', name: 'search' },
] as const;

/** Single keys, never while something is typed; who speaks to the computer can turn them off (WCAG 2.1.4). */
export function Shortcuts() {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const [help, setHelp] = useState(false);
  const [off, setOff] = useState(() => readStored<boolean>(OFF_KEY) === true);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '?') {
        event.preventDefault();
        setHelp(true);
        return;
      }
      const found = off ? undefined : KEYS.find(({ key }) => key === event.key);
      if (!found) return;
      if ('to' in found) {
        event.preventDefault();
        void navigate(`${base}${found.to}`);
        return;
      }
      const target = document.querySelector<HTMLElement>(`[data-shortcut="${found.key}"]`);
      if (!target) return;
      event.preventDefault();
      if (target instanceof HTMLInputElement && target.type !== 'radio') target.focus();
      else target.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [base, navigate, off]);

  return (
    <>
      <button type="button" className="text-button no-print" onClick={() => setHelp(true)}>
        {t('shortcuts.open')} <kbd>?</kbd>
      </button>
      {help && (
        <Dialog title={t('shortcuts.title')} onClose={() => setHelp(false)}>
          <dl className="shortcut-list">
            {KEYS.map(({ key, name }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`shortcuts.${name}`)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>Ctrl</kbd> <kbd>↵</kbd>
              </dt>
              <dd>{t('shortcuts.send')}</dd>
            </div>
          </dl>
          <label className="check">
            <input
              type="checkbox"
              checked={!off}
              onChange={(event) => {
                setOff(!event.target.checked);
                writeStored(OFF_KEY, event.target.checked ? null : true);
              }}
            />{' '}
            {t('shortcuts.on')}
          </label>
        </Dialog>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
