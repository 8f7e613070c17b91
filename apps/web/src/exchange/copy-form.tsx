import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { documentLink } from '../documents/links.js';
import { useSpaces } from '../documents/queries.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { Select } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { copyInto, useNetworkChange, type NetworkDocumentDetail } from './queries.js';

/** Takes a document of another centre into a space of one's own, with where it comes from. */
export function CopyForm({ document }: { document: NetworkDocumentDetail }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [spaceId, setSpaceId] = useState('');
  const keyFor = useIdempotencyKey();
  const spaces = useSpaces({ state: ['open'], limit: 100 });
  const copy = useNetworkChange(() => copyInto(document, spaceId, keyFor({ of: document.id, spaceId })));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (spaceId) copy.mutate(undefined);
  };
  if (copy.data)
    return (
      <p className="notice notice-success" role="status">
        {t('exchange.copied')} <Link to={documentLink(base, copy.data.id)}>{copy.data.title}</Link>
      </p>
    );
  return (
    <form className="narrow" onSubmit={send}>
      {copy.isError && <ProblemAlert problem={problemOf(copy.error)} />}
      <Select
        name="space"
        label={t('exchange.copyInto')}
        hint={t('exchange.copyHint')}
        value={spaceId}
        required
        onChange={(event) => setSpaceId(event.target.value)}
      >
        <option value="">{t('exchange.chooseSpace')}</option>
        {(spaces.data?.items ?? []).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <button className="btn btn-primary" disabled={copy.isPending || !spaceId}>
        {copy.isPending ? t('form.sending') : t('exchange.copy')}
      </button>
    </form>
  );
}
