import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../lib/format.js';
import { Dialog } from '../../ui/dialog.js';
import { contentLink } from '../links.js';
import { VersionText } from './version-text.js';

/** Draws PDFs, and weighs more than all the rest of the portal: it comes when it is needed. */
const PdfPages = lazy(() => import('./pdf-pages.js'));

interface PreviewedVersion {
  number: number;
  name: string;
  mediaType: string;
  size: number;
}

interface DocumentPreviewProps {
  /** Of the document. */
  id: string;
  version: PreviewedVersion;
  title: string;
  /** Which page to begin with, from 1. */
  page?: number | null;
  onClose: () => void;
}

const PICTURES = ['image/png', 'image/jpeg'];
/** A larger one would keep an old machine busy: its text is shown. */
const MOST_DRAWN = 100 * 1024 * 1024;

/** A look at a version without leaving the page: a PDF as it is printed, a picture, of all else the text. */
export function DocumentPreview({ id, version, title, page, onClose }: DocumentPreviewProps) {
  const { t, i18n } = useTranslation();
  const { number, name, mediaType, size } = version;
  const drawn = mediaType === 'application/pdf' && size <= MOST_DRAWN;
  const picture = PICTURES.includes(mediaType);
  const [asText, setAsText] = useState(!drawn && !picture);
  const content = contentLink(id, number);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="preview">
        <p className="preview-facts">
          {name} · {formatBytes(size, i18n.language)} · {t('documents.versionNumber', { number })}
        </p>
        <div className="button-row">
          <a className="btn btn-outline-primary btn-sm" href={content} download>
            {t('documents.download')}
          </a>
          {drawn && (
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsText(!asText)}>
              {asText ? t('find.showPages') : t('find.showText')}
            </button>
          )}
        </div>
        {asText ? (
          <VersionText id={id} number={number} />
        ) : picture ? (
          <Picture src={content} title={title} />
        ) : (
          <Suspense fallback={<p role="status">{t('area.loading')}</p>}>
            <PdfPages src={content} begin={page ?? 1} onUnreadable={() => setAsText(true)} />
          </Suspense>
        )}
      </div>
    </Dialog>
  );
}

function Picture({ src, title }: { src: string; title: string }) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  if (broken) return <p className="muted">{t('find.noPicture')}</p>;
  return <img className="preview-picture" src={src} alt={title} onError={() => setBroken(true)} />;
}
