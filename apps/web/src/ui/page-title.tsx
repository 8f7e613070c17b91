import type { ReactNode } from 'react';

interface PageTitleProps {
  children: ReactNode;
  /** A line over the title: where we are, or a number. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a page; it takes the focus when the page changes without a reload. */
export function PageTitle({ children, eyebrow, lead, actions }: PageTitleProps) {
  return (
    <div className="page-title">
      <div className="page-title-text">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1 id="page-title" tabIndex={-1}>
          {children}
        </h1>
        {lead && <p className="lead-text">{lead}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}
