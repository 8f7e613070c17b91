import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TENANT_ROLES, type Role } from '#app/contracts';
import type { NewMembership } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DraftNotice } from '../forms/draft-notice.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useKeepDraft, useStoredDraft } from '../forms/use-draft.js';
import { today } from '../lib/format.js';
import { Choice, Choices, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { PersonErrors, ServiceFields, usePersonFields } from './person-fields.js';
import { isBodyRole, personSchema, type PersonValues } from './person-schema.js';
import { useInvite } from './queries.js';

const DRAFT = 'invitation';
const empty = (): PersonValues => ({
  displayName: '',
  email: '',
  role: '',
  bodies: [],
  validFrom: today(),
  validTo: '',
  fiscalCode: '',
});

/** Who, in which role, for whom, from when: and the invitation leaves. */
export function InvitationForm() {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const invite = useInvite();
  const draft = useStoredDraft<PersonValues>(DRAFT);
  const [sent, setSent] = useState(false);
  const { form, submit, problem, busy } = useApiForm<PersonValues>({
    schema: personSchema,
    defaultValues: { ...empty(), ...draft.kept },
    fields: { bodyIds: 'bodies' },
    send: async ({ bodies, role, validTo, fiscalCode, ...values }) => {
      const body: NewMembership = {
        ...values,
        role: role as NewMembership['role'],
        bodyIds: isBodyRole(role) ? bodies.map(({ id }) => id) : [],
        ...(validTo && { validTo }),
        ...(fiscalCode && { fiscalCode }),
      };
      const person = await invite.mutateAsync({ body, key: keyFor(body) });
      setSent(true);
      draft.forget();
      await navigate(`${base}/persone/${person.id}`, { state: { done: t('people.invited', { email: person.email }) } });
    },
  });
  useKeepDraft(DRAFT, form, !sent);
  const { field, errorOf } = usePersonFields(form);
  const role = form.watch('role');
  const option = (name: Role, index: number) => (
    <Choice
      key={name}
      value={name}
      label={t(`role.${name}`)}
      hint={t(`people.roleHint.${name as NewMembership['role']}`)}
      {...form.register('role')}
      {...(index === 0 && { id: 'field-role' })}
    />
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <DraftNotice
        found={draft.kept !== null}
        onStartOver={() => {
          draft.forget();
          form.reset(empty());
        }}
      />
      <PersonErrors form={form} />
      {problem && !problem.errors && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('displayName')} hint={t('people.nameHint')} autoComplete="off" required />
      <TextField {...field('email')} hint={t('people.emailHint')} type="email" autoComplete="off" required />
      <Choices legend={t('people.role')} error={errorOf('role')}>
        <div className="choice-stack">
          {[...TENANT_ROLES].sort((one, other) => Number(isBodyRole(other)) - Number(isBodyRole(one))).map(option)}
        </div>
      </Choices>
      <ServiceFields form={form} withBodies={isBodyRole(role)} />
      <TextField
        {...field('fiscalCode')}
        hint={t('providers.fiscalCodeInvitation')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required={false}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('people.sendInvitation')}
        </button>
        <p className="muted">{t('people.invitationLasts')}</p>
      </div>
    </form>
  );
}
