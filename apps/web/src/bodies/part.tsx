import type { ReactNode } from 'react';

interface PartProps {
  name: string;
  title: string;
  lead?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of a sheet, with what can be done to it at its right. */
export function Part({ name, title, lead, action, children }: PartProps) {
  return (
    <section aria-labelledby={name}>
      <div className="section-head">
        <h2 id={name}>{title}</h2>
        {action}
      </div>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  );
}
