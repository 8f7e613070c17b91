import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { Select } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { stepMember, useNetworkCentres, useNetworkChange, type NetworkGroupDetail } from './queries.js';

/** The centres of a group; its lead invites them and takes them out. */
export function GroupMembers({ group }: { group: NetworkGroupDetail }) {
  const { t } = useTranslation();
  const { id, own, status, members, commands } = group;
  const [chosen, setChosen] = useState('');
  const leads = own && status === 'open' && commands.length > 0;
  const centres = useNetworkCentres(leads);
  const step = useNetworkChange(({ slug, command }: { slug: string; command: 'invite' | 'remove' }) =>
    stepMember(id, slug, command),
  );
  const inside = members.filter((member) => ['invited', 'joined'].includes(member.status)).map(({ slug }) => slug);
  const others = (centres.data?.items ?? []).filter((centre) => !centre.own && !inside.includes(centre.slug));
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('exchange.field.joined')}</h2>
      {step.isError && <ProblemAlert problem={problemOf(step.error)} />}
      {members.length === 0 ? (
        <p className="muted">{t('exchange.nobodyInvited')}</p>
      ) : (
        <DataTable
          caption={t('exchange.field.joined')}
          hideCaption
          rows={members}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: t('exchange.field.centre'), rowHeader: true, cell: ({ name }) => name },
            {
              key: 'status',
              header: t('exchange.field.state'),
              cell: (member) => t(`exchange.membership.${member.status}`),
            },
            {
              key: 'at',
              header: t('exchange.field.changedAt'),
              cell: ({ changedAt }) => <DateTime value={changedAt} />,
            },
            ...(leads
              ? [
                  {
                    key: 'remove',
                    header: t('exchange.field.do'),
                    cell: ({ slug, name, status: standing }: NetworkGroupDetail['members'][number]) =>
                      slug &&
                      ['invited', 'joined'].includes(standing) && (
                        <button
                          type="button"
                          className="btn btn-outline-primary btn-sm"
                          disabled={step.isPending}
                          aria-label={t('exchange.removeCentre', { centre: name })}
                          onClick={() => step.mutate({ slug, command: 'remove' })}
                        >
                          {t('exchange.remove')}
                        </button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {leads && others.length > 0 && (
        <form
          className="narrow no-print"
          onSubmit={(event) => {
            event.preventDefault();
            step.mutate({ slug: chosen, command: 'invite' }, { onSuccess: () => setChosen('') });
          }}
        >
          <Select
            name="centre"
            label={t('exchange.inviteCentre')}
            value={chosen}
            required
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{t('exchange.chooseCentre')}</option>
            {others.map(({ slug, ownerName }) => (
              <option key={slug} value={slug}>
                {ownerName}
              </option>
            ))}
          </Select>
          <button className="btn btn-outline-primary" disabled={step.isPending || !chosen}>
            {t('exchange.invite')}
          </button>
        </form>
      )}
    </section>
  );
}
