import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

/** Nothing here: why, and the next step. */
export function EmptyState({
  icon = 'inbox',
  title,
  page = false,
  children,
}: {
  icon?: IconName;
  title: ReactNode;
  /** It is all that the page has to say: its title is the page's. */
  page?: boolean;
  children?: ReactNode;
}) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className="empty">
      <Icon name={icon} size="lg" />
      <Title className="empty-title">{title}</Title>
      {children && <div className="empty-body">{children}</div>}
    </div>
  );
}
