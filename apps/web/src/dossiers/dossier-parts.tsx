import { useTranslation } from 'react-i18next';
import { euros, localeOf } from '../dues/amounts.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';
import { PlainText } from '../ui/plain-text.js';
import type { Dossier } from './queries.js';

const file = (id: string, part: 'document' | 'minutes') => `/api/v1/dossiers/${id}/${part}`;

/** What a dossier holds: the PDF with its hash, the proposal, the scenarios, the vote. */
export function DossierParts({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation();
  const { pdfFileId, pdfSha256, drawnAt, frozenAt, proposal, scenarios, meetingOn, meetingPlace } = dossier;
  const amount = (value: string | null) => euros(value, i18n.language);
  const percent = (value: string | null) =>
    value === null ? '–' : `${localeOf(i18n.language) === 'it' ? value.replace('.', ',') : value} %`;
  return (
    <>
      <section aria-labelledby="dossier-pdf">
        <h2 id="dossier-pdf">{t('dossiers.document')}</h2>
        {pdfFileId ? (
          <>
            <p>
              <a className="btn btn-outline-primary" href={file(dossier.id, 'document')} download>
                <Icon name="download" /> {t('dossiers.download')}
              </a>
            </p>
            <dl className="facts">
              <div>
                <dt>{t('dossiers.drawnAt')}</dt>
                <dd>{drawnAt && <DateTime value={drawnAt} time />}</dd>
              </div>
              <div>
                <dt>{t('dossiers.hash')}</dt>
                <dd>
                  <code className="break">{pdfSha256}</code>
                </dd>
              </div>
              {frozenAt && (
                <div>
                  <dt>{t('dossiers.frozenAt')}</dt>
                  <dd>
                    <DateTime value={frozenAt} time />
                  </dd>
                </div>
              )}
            </dl>
          </>
        ) : (
          <p>{t('dossiers.noDocument')}</p>
        )}
      </section>
      <section aria-labelledby="dossier-proposal">
        <h2 id="dossier-proposal">{t('dossiers.field.proposal')}</h2>
        {proposal ? <PlainText text={proposal} /> : <p className="muted">{t('dossiers.noProposal')}</p>}
      </section>
      <section aria-labelledby="dossier-scenarios">
        <h2 id="dossier-scenarios">{t('dossiers.scenarios')}</h2>
        {scenarios.length === 0 ? (
          <p className="muted">{t('dossiers.noScenarios')}</p>
        ) : (
          <DataTable
            caption={t('dossiers.scenarios')}
            hideCaption
            rows={scenarios}
            rowKey={({ simulationId }) => simulationId}
            columns={[
              {
                key: 'name',
                header: t('dossiers.scenario'),
                rowHeader: true,
                cell: ({ name, year }) => `${name} (${year})`,
              },
              { key: 'bodies', header: t('dues.bodies'), numeric: true, cell: ({ bodies }) => bodies },
              { key: 'revenue', header: t('dossiers.revenue'), numeric: true, cell: ({ revenue }) => amount(revenue) },
              { key: 'cost', header: t('dossiers.cost'), numeric: true, cell: ({ cost }) => amount(cost) },
              {
                key: 'coverage',
                header: t('dossiers.coverage'),
                numeric: true,
                cell: ({ coverage }) => percent(coverage),
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="dossier-vote">
        <h2 id="dossier-vote">{t('dossiers.votes')}</h2>
        {meetingOn ? <Vote dossier={dossier} day={meetingOn} place={meetingPlace} /> : <p>{t('dossiers.noVote')}</p>}
      </section>
    </>
  );
}

function Vote({ dossier, day, place }: { dossier: Dossier; day: string; place: string | null }) {
  const { t } = useTranslation();
  const { present, inFavour, against, abstained, minutes, minutesFileId, minutesFileName } = dossier;
  return (
    <>
      <p>
        {t('dossiers.meeting')} <DateTime value={day} />
        {place && `, ${place}`}.
      </p>
      <dl className="facts">
        {(
          [
            ['present', present],
            ['inFavour', inFavour],
            ['against', against],
            ['abstained', abstained],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`dossiers.vote.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {minutes && <PlainText text={minutes} />}
      {minutesFileId && (
        <p>
          <a href={file(dossier.id, 'minutes')} download>
            <Icon name="download" /> {minutesFileName}
          </a>
        </p>
      )}
    </>
  );
}
