import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerSrc from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

GlobalWorkerOptions.workerSrc = workerSrc;

interface PdfPagesProps {
  src: string;
  /** From 1. */
  begin: number;
  /** It is no PDF that can be drawn, or there is a password on it. */
  onUnreadable: () => void;
}

/** Sharper than this no screen shows it, and a page of a plan would take all memory. */
const MOST_PIXELS = 2_500;

/** A PDF drawn page by page. Nothing of it is run, and nothing fetched but itself. */
export default function PdfPages({ src, begin, onUnreadable }: PdfPagesProps) {
  const { t } = useTranslation();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [page, setPage] = useState(begin);
  useEffect(() => {
    const task = getDocument({
      url: src,
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      stopAtErrors: false,
    });
    let gone = false;
    task.promise.then(
      (opened) => !gone && setDocument(opened),
      () => !gone && onUnreadable(),
    );
    return () => {
      gone = true;
      void task.destroy();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is done where it cannot be drawn does not open it anew
  }, [src]);
  if (!document) return <p role="status">{t('area.loading')}</p>;
  const { numPages } = document;
  const shown = Math.min(Math.max(page, 1), numPages);
  return (
    <>
      <div className="preview-pages">
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={shown === 1}
          onClick={() => setPage(shown - 1)}
        >
          {t('find.previousPage')}
        </button>
        <span aria-live="polite">{t('find.pageOf', { page: shown, pages: numPages })}</span>
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={shown === numPages}
          onClick={() => setPage(shown + 1)}
        >
          {t('find.nextPage')}
        </button>
      </div>
      <Page document={document} number={shown} />
    </>
  );
}

function Page({ document, number }: { document: PDFDocumentProxy; number: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let cancel: () => void = () => undefined;
    let gone = false;
    const draw = async () => {
      setBroken(false);
      const page = await document.getPage(number);
      const element = canvas.current;
      if (gone || !element) return;
      const { width } = page.getViewport({ scale: 1 });
      const wanted = Math.min(element.parentElement!.clientWidth * window.devicePixelRatio, MOST_PIXELS);
      const task = page.render({ canvas: element, viewport: sized(element, page, wanted / width) });
      cancel = () => task.cancel();
      await task.promise;
    };
    draw().catch(() => !gone && setBroken(true));
    return () => {
      gone = true;
      cancel();
    };
  }, [document, number]);
  return (
    <div className="preview-page">
      {broken && <p className="muted">{t('find.noPage')}</p>}
      <canvas ref={canvas} role="img" aria-label={t('find.pageOf', { page: number, pages: document.numPages })} />
    </div>
  );
}

type PdfPage = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

function sized(element: HTMLCanvasElement, page: PdfPage, scale: number) {
  const viewport = page.getViewport({ scale });
  element.width = Math.ceil(viewport.width);
  element.height = Math.ceil(viewport.height);
  return viewport;
}
