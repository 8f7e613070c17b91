import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useBody } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import { BodySheet } from '../../bodies/body-sheet.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('body.title') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can, side } = useActor();
  const query = useBody(id);
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState icon="search" title={t('body.missing')} />;
  return (
    <QueryState query={query}>
      {(body) => (
        <>
          <Breadcrumb
            trail={[{ to: `${base}/enti`, label: t(side === 'body' ? 'bodies.titleMine' : 'bodies.title') }]}
            here={body.name}
          />
          <PageTitle
            eyebrow={`${t(`body.types.${body.type}`)} · ${body.province}`}
            actions={
              can('tickets.read') && (
                <Link className="btn btn-outline-primary" to={`${base}/richieste?ente=${body.id}`}>
                  {t('body.tickets')}
                </Link>
              )
            }
          >
            {body.name}
          </PageTitle>
          <BodySheet body={body} />
        </>
      )}
    </QueryState>
  );
}
