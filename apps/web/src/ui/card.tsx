import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon.js';

interface CardProps {
  title: ReactNode;
  /** Where the whole card leads. */
  to?: string;
  icon?: IconName;
  figure?: ReactNode;
  level?: 2 | 3 | 4;
  tone?: 'plain' | 'strong';
  children?: ReactNode;
  footer?: ReactNode;
}

/** A titled box; with `to` the title is a link whose area is the whole card. */
export function Card({ title, to, icon, figure, level = 3, tone = 'plain', children, footer }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={`box box-${tone}${to ? ' box-link' : ''}`}>
      {icon && (
        <span className="box-icon">
          <Icon name={icon} size="md" />
        </span>
      )}
      {figure !== undefined && <p className="box-figure">{figure}</p>}
      <Heading className="box-title">{to ? <Link to={to}>{title}</Link> : title}</Heading>
      {children && <div className="box-body">{children}</div>}
      {footer && <div className="box-footer">{footer}</div>}
    </article>
  );
}
