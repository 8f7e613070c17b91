import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** A body or a person who is named in a space, and what they do there. */
export interface Named<Role extends string> {
  id: string;
  name: string;
  role: Role;
}

interface AccessNamedProps<Role extends string, Row extends Named<Role>> {
  /** Of the section in the page. */
  id: string;
  title: string;
  /** What the first column holds. */
  who: string;
  intro?: ReactNode;
  rows: readonly Row[];
  none: string;
  roles: readonly Role[];
  nameOf?: (row: Row) => ReactNode;
  /** Between what they do and the way to take them out. */
  more?: Column<Row>[];
  /** Whether what they do cannot be changed any more. */
  over?: (row: Row) => boolean;
  busy: boolean;
  error: Error | null;
  onRole: (row: Row, role: Role) => void;
  onRemove: (row: Row) => void;
  /** The form that names another. */
  children: ReactNode;
}

/** Who is named in a space and what they do in it: bodies as people. */
export function AccessNamed<Role extends 'reader' | 'contributor' | 'manager', Row extends Named<Role>>({
  id,
  title,
  who,
  intro,
  rows,
  none,
  roles,
  nameOf = ({ name }) => name,
  more = [],
  over,
  busy,
  error,
  onRole,
  onRemove,
  children,
}: AccessNamedProps<Role, Row>) {
  const { t } = useTranslation();
  const columns: Column<Row>[] = [
    { key: 'name', header: who, rowHeader: true, cell: nameOf },
    {
      key: 'role',
      header: t('spaces.what'),
      cell: (row) => (
        <select
          className="control"
          aria-label={t('spaces.whatDoes', { name: row.name })}
          value={row.role}
          disabled={busy || over?.(row)}
          onChange={({ target }) => onRole(row, target.value as Role)}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`spaces.role.${one}`)}
            </option>
          ))}
        </select>
      ),
    },
    ...more,
    {
      key: 'remove',
      header: t('spaces.actions'),
      cell: (row) => (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={t('spaces.removeOne', { name: row.name })}
          disabled={busy}
          onClick={() => onRemove(row)}
        >
          {t('spaces.remove')}
        </button>
      ),
    },
  ];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro}
      {error && <ProblemAlert problem={problemOf(error)} />}
      {rows.length > 0 ? (
        <DataTable caption={title} hideCaption columns={columns} rows={[...rows]} rowKey={(row) => row.id} />
      ) : (
        <p>{none}</p>
      )}
      {children}
    </section>
  );
}
