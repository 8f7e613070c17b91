import { useTranslation } from 'react-i18next';
import type { MembershipPatch, MembershipSummary } from '../api/types.js';
import { useApiForm } from '../forms/use-api-form.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { PersonErrors, ServiceFields, usePersonFields } from './person-fields.js';
import { isBodyRole, personSchema, type PersonValues } from './person-schema.js';
import { useChangePerson } from './queries.js';

/** Name, bodies and days of a role; the role itself and the address are another invitation's. */
export function PersonForm({ person, onSaved }: { person: MembershipSummary; onSaved: () => void }) {
  const { t } = useTranslation();
  const change = useChangePerson();
  const { form, submit, problem, busy } = useApiForm<PersonValues>({
    schema: personSchema,
    defaultValues: {
      displayName: person.displayName,
      email: person.email,
      role: person.role,
      bodies: person.bodies,
      validFrom: person.validFrom,
      validTo: person.validTo ?? '',
      fiscalCode: '',
    },
    fields: { bodyIds: 'bodies' },
    send: async ({ displayName, bodies, validFrom, validTo }) => {
      const ids = bodies.map(({ id }) => id);
      const before = person.bodies.map(({ id }) => id);
      const body: MembershipPatch = {
        ...(displayName !== person.displayName && { displayName }),
        ...(validFrom !== person.validFrom && { validFrom }),
        ...(validTo !== (person.validTo ?? '') && { validTo: validTo || null }),
        ...(ids.join() !== before.join() && { bodyIds: ids }),
      };
      if (Object.keys(body).length > 0) await change.mutateAsync({ person, body });
      onSaved();
    },
  });
  const { field } = usePersonFields(form);
  return (
    <form className="narrow" noValidate onSubmit={(event) => void submit(event)}>
      <PersonErrors form={form} />
      {problem?.code === 'state_conflict' ? (
        <p className="notice notice-danger" role="alert">
          {t('people.lastHead')}
        </p>
      ) : (
        problem && !problem.errors && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />
      )}
      <TextField {...field('displayName')} required />
      <ServiceFields form={form} withBodies={isBodyRole(person.role)} />
      <p className="muted">{t('people.roleFixed')}</p>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('people.save')}
        </button>
      </div>
    </form>
  );
}
