import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { spaceLink } from '../../documents/links.js';
import { GroupDocuments } from '../../exchange/group-documents.js';
import { GroupMembers } from '../../exchange/group-members.js';
import {
  answerGroup,
  stepGroup,
  useGroup,
  useNetworkChange,
  type GroupAnswer,
  type NetworkGroupDetail,
} from '../../exchange/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('exchange.group') }) };

export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { slug = '', id = '' } = useParams();
  const [left, setLeft] = useState('');
  const group = useGroup(slug, id);
  if (group.isError && problemOf(group.error).status === 404)
    return (
      <EmptyState page icon="lock" title={left || t('exchange.groupGone')}>
        <Link to={`${base}/rete/gruppi`}>{t('exchange.toGroups')}</Link>
      </EmptyState>
    );
  return <QueryState query={group}>{(found) => <Group group={found} onLeft={setLeft} />}</QueryState>;
}

/** A working group of several centres: its documents, its centres, and what the own centre says. */
function Group({ group, onLeft }: { group: NetworkGroupDetail; onLeft: (words: string) => void }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [done, setDone] = useState('');
  const { id, leadSlug, leadName, title, purpose, own, status, spaceId, commands, answers } = group;
  const answer = useNetworkChange(async (command: GroupAnswer) => {
    await answerGroup(leadSlug, id, command);
    (command === 'join' ? setDone : onLeft)(t(`exchange.answered.${command}`));
  });
  const step = useNetworkChange((command: 'close' | 'reopen') => stepGroup(id, command));
  const failure = answer.error ?? step.error;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/rete/gruppi`, label: t('exchange.groups.title') }]} here={title} />
      <PageTitle eyebrow={leadName} lead={purpose || undefined}>
        {title}
      </PageTitle>
      {done && <DoneNotice words={done} />}
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {own && <p>{t(`exchange.groupStatus.${status}`)}</p>}
      <div className="button-row no-print">
        {(answers as GroupAnswer[]).map((command) => (
          <button
            key={command}
            type="button"
            className={`btn ${command === 'join' ? 'btn-primary' : 'btn-outline-primary'}`}
            disabled={answer.isPending}
            onClick={() => answer.mutate(command)}
          >
            {t(`exchange.answer.${command}`)}
          </button>
        ))}
        {spaceId && (
          <Link className="btn btn-primary" to={spaceLink(base, spaceId)}>
            {t('exchange.openSpace')}
          </Link>
        )}
        {commands.map((command) => (
          <button
            key={command}
            type="button"
            className="btn btn-outline-primary"
            disabled={step.isPending}
            onClick={() => step.mutate(command)}
          >
            {t(`exchange.groupCommand.${command}`)}
          </button>
        ))}
      </div>
      {group.membership !== 'invited' && status === 'open' && <GroupDocuments group={group} />}
      <GroupMembers group={group} />
    </>
  );
}
