import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { Part } from '../bodies/part.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { TextField } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addressOf } from './body-filters.js';
import { addTag, takeTag, useBodyTags, useRelationshipChange, useTags } from './queries.js';

/** The labels that the centre gives to a body. */
export function BodyTags({ id }: { id: string }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const shown = can('relationship.read');
  const query = useBodyTags(id, shown);
  const change = useRelationshipChange((tagId: string) => takeTag(id, tagId));
  if (!shown) return null;
  const tags = query.data?.tags ?? [];
  return (
    <Part name="tags" title={t('tags.title')} lead={t('tags.lead')}>
      {query.isSuccess && tags.length === 0 && <p className="muted">{t('tags.none')}</p>}
      <ul className="tag-list">
        {tags.map((tag) => (
          <li key={tag.id} className="tag">
            <Link to={`${base}/enti${addressOf({ tagId: tag.id })}`}>{tag.name}</Link>
            {can('relationship.edit') && (
              <button
                type="button"
                className="tag-remove"
                aria-label={t('tags.take', { name: tag.name })}
                disabled={change.isPending}
                onClick={() => change.mutate(tag.id)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
      {can('relationship.edit') && <NewTag id={id} />}
    </Part>
  );
}

function NewTag({ id }: { id: string }) {
  const { t } = useTranslation();
  const known = useTags().data?.items ?? [];
  const change = useRelationshipChange((name: string) => addTag(id, name));
  const { form, submit, problem, busy } = useApiForm({
    schema: z.object({ name: requiredText(LIMITS.tag) }),
    defaultValues: { name: '' },
    send: async ({ name }) => {
      await change.mutateAsync(name);
      form.reset();
    },
  });
  const { field } = useFields(form, { name: t('tags.new') }, { name: LIMITS.tag });
  return (
    <form className="inline-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('name')} list="known-tags" autoComplete="off" />
      <datalist id="known-tags">
        {known.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <button className="btn btn-outline-primary" disabled={busy}>
        {t('tags.add')}
      </button>
    </form>
  );
}
