import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { PlainText } from '../ui/plain-text.js';
import { spaceLink } from './links.js';
import type { DocumentDetail } from './queries.js';

/** What a document says of itself; what is empty is left out. */
export function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const { metadata, spaceId, spaceTitle } = document;
  const day = (value: string | null) => value && formatDate(value, i18n.language);
  const facts: [string, ReactNode][] = [
    [t('documents.field.docType'), document.docType],
    [t('documents.field.author'), document.author],
    [t('documents.field.documentOn'), day(document.documentOn)],
    [
      t('documents.field.protocolNumber'),
      document.protocolNumber &&
        (document.protocolOn
          ? t('documents.protocolOf', { number: document.protocolNumber, day: day(document.protocolOn) })
          : document.protocolNumber),
    ],
    [t('documents.field.register'), metadata.register && t(`documents.register.${metadata.register}`)],
    [t('documents.field.registerCode'), metadata.registerCode],
    [t('documents.field.flow'), metadata.flow && t(`documents.flow.${metadata.flow}`)],
    [t('documents.field.formation'), metadata.formation && t(`documents.formation.${metadata.formation}`)],
    [t('documents.field.sender'), metadata.sender],
    [t('documents.field.recipients'), metadata.recipients],
    [t('documents.field.checks'), metadata.checks?.map((one) => t(`documents.check.${one}`)).join(', ')],
    [t('documents.field.mainDocument'), metadata.mainDocument],
    [t('documents.field.attachments'), metadata.attachments === undefined ? '' : String(metadata.attachments)],
    [t('documents.field.classification'), metadata.classification],
    [t('documents.field.dossier'), metadata.dossier],
    [
      t('documents.field.retentionYears'),
      document.retentionYears && t('documents.years', { count: document.retentionYears }),
    ],
    [t('documents.field.notes'), metadata.notes],
    [
      t('documents.field.tags'),
      document.tags.length > 0 && (
        <ul className="tag-list">
          {document.tags.map((tag) => (
            <li key={tag} className="tag">
              {spaceTitle ? (
                <Link to={`${spaceLink(base, spaceId)}?${new URLSearchParams({ etichetta: tag }).toString()}`}>
                  {tag}
                </Link>
              ) : (
                tag
              )}
            </li>
          ))}
        </ul>
      ),
    ],
  ];
  const said = facts.filter(([, value]) => Boolean(value));
  return (
    <>
      {document.description && <PlainText text={document.description} />}
      {said.length > 0 ? (
        <dl className="facts">
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="muted">{t('documents.noFacts')}</p>
      )}
    </>
  );
}
