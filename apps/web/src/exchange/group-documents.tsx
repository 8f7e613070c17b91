import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { documentLink } from '../documents/links.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { DocumentCombobox, type ChosenDocument } from './document-combobox.js';
import {
  contribute,
  stepContribution,
  useNetworkChange,
  useNetworkDocuments,
  type Contribution,
  type ContributionStep,
  type NetworkDocument,
  type NetworkGroupDetail,
} from './queries.js';
import { ReasonDialog } from './reason-dialog.js';

/** What a group shows: the documents of the lead's space, and those that its centres add of their own. */
export function GroupDocuments({ group }: { group: NetworkGroupDetail }) {
  const { t } = useTranslation();
  const { base, session } = useActor();
  const { id, leadSlug, contributions, mayContribute } = group;
  const [removing, setRemoving] = useState<Contribution | null>(null);
  const documents = useNetworkDocuments({ groupId: id, limit: 100 });
  const step = useNetworkChange((change: ContributionStep) => stepContribution(leadSlug, id, change));
  const move = (one: Contribution, command: ContributionStep['command'], reason?: string) =>
    step.mutate(
      { centre: one.centreSlug, documentId: one.documentId, command, reason },
      { onSuccess: () => setRemoving(null) },
    );
  const ask = (one: Contribution | null) => {
    step.reset();
    setRemoving(one);
  };
  const mayMove = contributions.some(({ status, commands }) => status === 'shown' && commands.length > 0);
  const hidden = contributions.filter(({ status }) => status !== 'shown');
  const actions = (one: Contribution | undefined) =>
    one && (
      <div className="button-row">
        {one.commands.map((command) => (
          <button
            key={command}
            type="button"
            className="btn btn-outline-primary btn-sm"
            disabled={step.isPending}
            onClick={() => (command === 'remove' ? ask(one) : move(one, command))}
          >
            {t(`exchange.contribution.${command}`)}
            <span className="visually-hidden"> {one.title}</span>
          </button>
        ))}
      </div>
    );
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('exchange.field.documents')}</h2>
      {step.isError && !removing && <ProblemAlert problem={problemOf(step.error)} />}
      <QueryState query={documents}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('exchange.groupEmpty')}</p>
          ) : (
            <DataTable
              caption={t('exchange.field.documents')}
              hideCaption
              rows={items}
              rowKey={(document) => document.id}
              columns={[
                {
                  key: 'title',
                  header: t('exchange.field.title'),
                  rowHeader: true,
                  cell: ({ id: documentId, centreSlug, title }) => (
                    <Link to={`${base}/rete/documenti/${centreSlug}/${documentId}`}>{title}</Link>
                  ),
                },
                { key: 'centre', header: t('exchange.field.centre'), cell: ({ centreName }) => centreName },
                {
                  key: 'at',
                  header: t('exchange.field.changedAt'),
                  cell: ({ changedAt }) => <DateTime value={changedAt} />,
                },
                ...(mayMove
                  ? [
                      {
                        key: 'do',
                        header: t('exchange.field.do'),
                        cell: (document: NetworkDocument) =>
                          actions(contributions.find(({ documentId }) => documentId === document.id)),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </QueryState>
      {hidden.length > 0 && (
        <>
          <h3>{t('exchange.contribution.hidden')}</h3>
          <ul>
            {hidden.map((one) => (
              <li key={one.documentId}>
                {one.centreSlug === session.membership.centre?.slug ? (
                  <Link to={documentLink(base, one.documentId)}>{one.title}</Link>
                ) : (
                  one.centreName
                )}{' '}
                <span className="cell-note">
                  {[t(`exchange.contribution.status.${one.status}`), one.reason].filter(Boolean).join(': ')}
                </span>
                {actions(one)}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayContribute && <Contribute group={group} />}
      {removing && (
        <ReasonDialog
          title={t('exchange.contribution.removeTitle', { title: removing.title })}
          confirm={t('exchange.contribution.remove')}
          busy={step.isPending}
          error={step.error}
          onClose={() => ask(null)}
          onConfirm={(reason) => move(removing, 'remove', reason)}
        />
      )}
    </section>
  );
}

function Contribute({ group }: { group: NetworkGroupDetail }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const keyFor = useIdempotencyKey();
  const [chosen, setChosen] = useState<ChosenDocument | null>(null);
  const add = useNetworkChange((documentId: string) =>
    contribute(group.leadSlug, group.id, documentId, keyFor({ group: group.id, documentId })),
  );
  return (
    <form
      className="narrow no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) add.mutate(chosen.id, { onSuccess: () => setChosen(null) });
      }}
    >
      {add.isError && <ProblemAlert problem={problemOf(add.error)} />}
      <DocumentCombobox
        name="contribution"
        label={t('exchange.contribution.choose')}
        hint={t('exchange.contribution.chooseHint')}
        selected={chosen}
        onSelect={setChosen}
        without={group.contributions.map(({ documentId }) => documentId)}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={add.isPending || !chosen}>
          {t('exchange.contribution.add')}
        </button>
        <Link className="text-link" to={`${base}/documenti`}>
          {t('exchange.contribution.upload')}
        </Link>
      </div>
    </form>
  );
}
