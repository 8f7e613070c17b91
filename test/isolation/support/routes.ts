import { italianDay } from '#app/kernel';
import { openKit } from '../../support/kits.js';
import { type TestPerson } from '#app/testing';
import {
  addMade,
  addNotice,
  beginUpload,
  describeConvention,
  upload,
  uploadSigned,
  type Centre,
} from './filled-house.js';
import { NETWORK_ATTACKS } from './network-attacks.js';
import { NEW_RUN, NEW_SIMULATION } from './simulation-rows.js';
import { CONFIRMED_MONTH } from './timesheet-rows.js';
import {
  type Attack,
  type Exempt,
  dossier,
  ticket,
  session,
  token,
  member,
  memberWithFactor,
  identityProvider,
  identity,
  absence,
  service,
  news,
  feedback,
  clerksAndCentre,
  convention,
  ofConvention,
  adhesion,
  TERMS,
  appointment,
  subscription,
  subscriptionPapers,
  allowanceUse,
  body,
  centreAndBodyAdmin,
  OFFICE,
  imported,
  job,
  ofMailing,
  ofNewPaper,
  ofBallot,
  ofTable,
  ofLibrary,
  ofNewVersion,
  ofSeveral,
  ofEvent,
  ofPec,
  ofPlan,
  ofRelationship,
  ofQuantities,
  ofTimesheet,
  ofCosts,
  ofSimulation,
  ofDeadlines,
  ofDues,
  ofInvoice,
  ofPapers,
  unused,
} from './attacks.js';

/** Every route of the API. The test fails on one that is not here. */
export const ROUTES: Record<string, Exempt | Attack[]> = {
  'GET /status': 'public',
  'GET /status/live': 'public',
  'GET /status/ready': 'public',
  'POST /auth/login': 'public',
  'POST /session': 'public',
  'POST /session/by-link': 'public',
  'POST /auth/sign-in-links': 'public',
  'POST /auth/password-resets': 'public',
  'POST /auth/links/inspect': 'public',
  'POST /session/provider-sign-out': 'public',
  'GET /centres/{slug}/identity-providers': 'public',
  'GET /centres/{slug}/identity-providers/{id}/sign-in': 'public',
  'GET /centres/{slug}/sign-in-callback': 'public',
  'GET /identity-providers': 'list',
  'POST /identity-providers': 'creates',
  'GET /identity-providers/{id}': [{ role: 'centre_admin', make: identityProvider('') }],
  'PATCH /identity-providers/{id}': [{ role: 'centre_admin', make: identityProvider('', { label: 'Altro nome' }) }],
  'DELETE /identity-providers/{id}': [{ role: 'centre_admin', make: identityProvider('') }],
  'POST /identity-providers/{id}/checks': [{ role: 'centre_admin', make: identityProvider('/checks') }],
  'GET /memberships/{id}/sign-in-identities': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/sign-in-identities') },
  ],
  'POST /memberships/{id}/sign-in-identities': [{ role: 'centre_admin', make: identity('to add') }],
  'DELETE /memberships/{id}/sign-in-identities/{identityId}': [{ role: 'centre_admin', make: identity('added') }],
  'PUT /memberships/{id}/fiscal-code': [
    {
      role: 'centre_admin',
      make: async (house, centre) => member(house, centre, '/fiscal-code', { fiscalCode: 'RSSMRA85T10A562S' }),
    },
  ],
  'DELETE /memberships/{id}/fiscal-code': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/fiscal-code') },
  ],
  'GET /profile': 'own session',
  'PUT /profile/password': 'own session',
  'GET /profile/second-factor': 'own session',
  'POST /profile/second-factor/proposals': 'own session',
  'POST /profile/second-factor': 'own session',
  'POST /profile/second-factor/recovery-codes': 'own session',
  'POST /profile/second-factor/removal': 'own session',
  'POST /session/second-factor': 'own session',
  'GET /sessions': 'own session',
  'DELETE /sessions': 'own session',
  'DELETE /sessions/{id}': [{ role: 'operator', within: 'person', anybody: true, make: session }],
  'GET /api-tokens': 'own session',
  'POST /api-tokens': 'own session',
  'DELETE /api-tokens/{id}': [{ role: 'operator', within: 'person', anybody: true, make: token }],
  'GET /session': 'own session',
  'PATCH /session': 'own session',
  'DELETE /session': 'own session',
  'GET /centres': 'public',
  'GET /centres/{slug}': 'public',
  'GET /centres/{slug}/adhering-bodies': 'public',
  'GET /centres/{slug}/agreements': 'public',
  'GET /centres/{slug}/agreements/export': 'public',
  'GET /centres/{slug}/open-data/services': 'public',
  'GET /centres/{slug}/open-data/dataset': 'public',
  'GET /centres/{slug}/services': 'public',
  'GET /centres/{slug}/services/{code}': 'public',
  'POST /centres/{slug}/services/{code}/feedback': 'public',
  'GET /centres/{slug}/news': 'public',
  'GET /centres/{slug}/news/{code}': 'public',
  'GET /news': 'list',
  'POST /news': 'creates',
  'GET /news/{id}': [{ role: 'operator', make: news() }],
  'PATCH /news/{id}': [{ role: 'operator', make: news({ title: 'Altro titolo' }) }],
  'DELETE /news/{id}': [{ role: 'operator', make: news() }],
  'GET /feedback': 'list',
  'GET /feedback/summary': 'list',
  'DELETE /feedback/{id}': [{ role: 'operator', make: feedback }],
  'GET /demo-mails': 'public',
  'GET /demo-mails/{id}': 'public',
  'GET /events': 'own session',
  'GET /notice-preferences': 'own session',
  'PATCH /notice-preferences': 'own session',
  'GET /notices': 'list',
  'GET /notices/counts': 'own session',
  'POST /notices/read-all': 'own session',
  'PATCH /notices/{id}': [
    {
      role: 'body_clerk',
      within: 'person',
      anybody: true,
      make: async (house, { tenant }) => ({
        path: `/notices/${await addNotice(house.database.owner, tenant, tenant.people.body_clerk)}`,
        body: { read: true },
      }),
    },
  ],
  'GET /failed-deliveries': 'platform',
  'POST /failed-deliveries/retries': 'platform',
  'GET /centre-storage': 'platform',
  'GET /centre-storage/{slug}': 'platform',
  'PATCH /centre-storage/{slug}': 'platform',
  'GET /queues': 'platform',
  'GET /audit-entries': 'list',
  'GET /audit-chain': 'own session',
  'GET /memberships': 'list',
  'POST /memberships': 'creates',
  'POST /memberships/reviews': 'creates',
  'GET /memberships/{id}': clerksAndCentre(async (_house, { tenant }) => ({
    path: `/memberships/${tenant.people.body_clerk.membershipId}`,
  })),
  'PATCH /memberships/{id}': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '', { displayName: 'Altro nome' }) },
  ],
  'GET /memberships/{id}/personal-data': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/personal-data') },
  ],
  'POST /memberships/{id}/second-factor-resets': [{ role: 'centre_admin', make: memberWithFactor }],
  'POST /memberships/{id}/invitations': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/invitations') },
  ],
  'POST /memberships/{id}/erasures': [
    {
      role: 'centre_admin',
      make: async (house, centre) => {
        const call = await member(house, centre, '/erasures', { ground: 'objection' });
        await house.database.owner.query(`UPDATE membership SET valid_to = '2026-01-02' WHERE id = $1`, [
          call.path.split('/')[2],
        ]);
        return call;
      },
    },
  ],
  'GET /profile/reads': 'own session',
  'GET /profile/personal-data': 'own session',
  'GET /imports': 'list',
  'POST /imports': 'creates',
  'GET /imports/templates/{code}': 'creates',
  'GET /imports/{id}': [{ role: 'operator', make: imported('', 'preview') }],
  'GET /imports/{id}/rows': [{ role: 'operator', make: imported('/rows', 'preview') }],
  'GET /imports/{id}/rows/export': [{ role: 'operator', make: imported('/rows/export', 'preview') }],
  'POST /imports/{id}/confirmation': [{ role: 'operator', make: imported('/confirmation', 'preview') }],
  'POST /imports/{id}/undo': [{ role: 'operator', make: imported('/undo', 'applied') }],
  'GET /jobs/{id}': [{ role: 'body_clerk', within: 'body', anybody: true, make: job('') }],
  'GET /jobs/{id}/archive': [
    {
      role: 'operator',
      within: 'person',
      anybody: true,
      make: async (house, { tenant }) => ({
        path: `/jobs/${await addMade(house, tenant, tenant.people.operator)}/archive`,
      }),
    },
  ],
  'POST /jobs/{id}/cancellation': [{ role: 'body_clerk', within: 'body', anybody: true, make: job('/cancellation') }],
  'GET /absences': 'list',
  'POST /absences': 'creates',
  'DELETE /absences/{id}': [{ role: 'body_clerk', within: 'body', anybody: true, make: absence }],
  'GET /centres/{slug}/logo': 'public',
  'GET /centres/{slug}/theme': 'public',
  'GET /centre': 'own session',
  'PATCH /centre': 'own session',
  'GET /bodies': 'list',
  'GET /adhesions': 'list',
  'GET /conventions': 'list',
  'POST /bodies': 'creates',
  'POST /adhesions': 'creates',
  'GET /body-duplicates': 'list',
  'POST /body-duplicates/search': 'creates',
  'POST /body-distinctions': 'creates',
  'DELETE /body-distinctions/{id}': [
    {
      role: 'operator',
      make: async (_house, { files }) => ({ path: `/body-distinctions/${files[0].distinctionId}` }),
    },
  ],
  'POST /body-joins': 'creates',
  'POST /body-joins/preview': 'creates',
  'GET /body-joins/{id}': [
    {
      role: 'body_clerk',
      within: 'body',
      make: async (_house, { files }) => ({ path: `/body-joins/${files[0].joiningId}` }),
    },
  ],
  'POST /body-mergers': 'creates',
  'POST /body-mergers/preview': 'creates',
  'GET /tasks': 'list',
  'POST /tasks': 'creates',
  'GET /tasks/{id}': [{ role: 'operator', make: ofPec('tasks') }],
  'PATCH /tasks/{id}': [{ role: 'operator', make: ofPec('tasks', { note: 'Altro' }) }],
  'GET /tags': 'list',
  'PATCH /tags/{id}': [{ role: 'operator', make: ofRelationship(({ tags }) => `/tags/${tags}`, { name: 'Altra' }) }],
  'DELETE /tags/{id}': [{ role: 'operator', make: ofRelationship(({ tags }) => `/tags/${tags}`) }],
  'GET /bodies/{id}/tags': [{ role: 'operator', make: ofRelationship(({ bodyId }) => `/bodies/${bodyId}/tags`) }],
  'POST /bodies/{id}/tags': [
    { role: 'operator', make: ofRelationship(({ bodyId }) => `/bodies/${bodyId}/tags`, { name: 'Nuova' }) },
  ],
  'DELETE /bodies/{id}/tags/{tagId}': [
    { role: 'operator', make: ofRelationship(({ bodyId, tags }) => `/bodies/${bodyId}/tags/${tags}`) },
  ],
  'GET /bodies/{id}/timeline': clerksAndCentre(ofRelationship(({ bodyId }) => `/bodies/${bodyId}/timeline`)),
  'GET /interactions': 'list',
  'GET /interactions/export': 'list',
  'POST /interactions': 'creates',
  'GET /interactions/{id}': [
    { role: 'operator', make: ofRelationship(({ interactions }) => `/interactions/${interactions}`) },
    { role: 'auditor', make: ofRelationship(({ interactions }) => `/interactions/${interactions}`) },
  ],
  'PATCH /interactions/{id}': [
    {
      role: 'operator',
      make: ofRelationship(({ interactions }) => `/interactions/${interactions}`, { text: 'Altro' }),
    },
  ],
  'POST /interactions/{id}/removal': [
    {
      role: 'operator',
      make: ofRelationship(({ interactions }) => `/interactions/${interactions}/removal`, { reason: 'Sbagliato.' }),
    },
  ],
  'GET /cost-models/{id}/system-quantities': [
    { role: 'auditor', make: ofQuantities(({ models }) => `/cost-models/${models}/system-quantities`) },
  ],
  'POST /cost-models/{id}/drivers/{driverId}/system-quantities': [
    {
      role: 'centre_admin',
      make: ofQuantities(({ models, drivers }) => `/cost-models/${models}/drivers/${drivers}/system-quantities`, {}),
    },
  ],
  'GET /centres/{slug}/service-costs': 'public',
  'GET /centres/{slug}/service-costs/export': 'public',
  'GET /centres/{slug}/documents': 'public',
  'GET /centres/{slug}/documents/{id}/content': 'public',
  'GET /content/{token}': 'public',
  'POST /documents/{id}/versions/{number}/links': clerksAndCentre(ofLibrary('/documents/{document}/versions/1/links')),
  'GET /centres/{slug}/tariffs': 'public',
  'GET /centres/{slug}/open-data/tariffs': 'public',
  'GET /due-runs': 'list',
  'POST /due-runs': 'creates',
  'GET /due-runs/{id}': [{ role: 'auditor', make: ofDues(({ announced }) => `/due-runs/${announced}`) }],
  'POST /due-runs/{id}/steps': [
    { role: 'centre_admin', make: ofDues(({ computed }) => `/due-runs/${computed}/steps`, { command: 'drop' }) },
  ],
  'GET /dues': 'list',
  'GET /dues/export': 'list',
  'GET /dues/{id}': [
    { role: 'auditor', make: ofDues(({ unknownDues }) => `/dues/${unknownDues}`) },
    { role: 'body_clerk', within: 'body', make: ofDues(({ dues }) => `/dues/${dues}`) },
  ],
  'GET /dues/{id}/sheet': [
    { role: 'auditor', make: ofDues(({ unknownDues }) => `/dues/${unknownDues}/sheet`) },
    { role: 'body_clerk', within: 'body', make: ofDues(({ dues }) => `/dues/${dues}/sheet`) },
  ],
  'GET /cost-publications': 'list',
  'POST /cost-publications': 'creates',
  'GET /cost-publications/{id}': [
    { role: 'auditor', make: ofDues(({ publications }) => `/cost-publications/${publications}`) },
  ],
  'POST /cost-publications/{id}/withdrawal': [
    { role: 'centre_admin', make: ofDues(({ publications }) => `/cost-publications/${publications}/withdrawal`) },
  ],
  'GET /deadlines': 'list',
  'GET /deadlines/export': 'list',
  'GET /deadlines/matrix': 'list',
  'GET /deadlines/progress': 'list',
  'POST /deadlines/steps': 'creates',
  'GET /deadlines/{id}': [
    { role: 'auditor', make: ofDeadlines(({ deadlines }) => `/deadlines/${deadlines}`) },
    { role: 'body_clerk', within: 'body', make: ofDeadlines(({ deadlines }) => `/deadlines/${deadlines}`) },
  ],
  'POST /deadlines/{id}/steps': [
    {
      role: 'body_clerk',
      within: 'body',
      make: ofDeadlines(({ deadlines }) => `/deadlines/${deadlines}/steps`, { command: 'exempt', note: 'Non dovuto' }),
    },
  ],
  'GET /obligations': 'list',
  'GET /obligations/models': 'list',
  'POST /obligations': 'creates',
  'GET /obligations/{id}': [{ role: 'auditor', make: ofDeadlines(({ obligations }) => `/obligations/${obligations}`) }],
  'PATCH /obligations/{id}': [
    { role: 'operator', make: ofDeadlines(({ obligations }) => `/obligations/${obligations}`, { title: 'Altro' }) },
  ],
  'POST /obligations/{id}/steps': [
    {
      role: 'operator',
      make: ofDeadlines(({ obligations }) => `/obligations/${obligations}/steps`, { command: 'retire' }),
    },
  ],
  'POST /obligations/{id}/moves': [
    {
      role: 'operator',
      make: ofDeadlines(({ obligations }) => `/obligations/${obligations}/moves`, {
        from: '2200-09-23',
        to: '2199-12-31',
        reason: 'Rinviata',
      }),
    },
  ],
  'GET /body-sites': 'list',
  'POST /body-sites': 'creates',
  'GET /body-sites/{id}': [
    { role: 'auditor', make: ofDeadlines(({ sites }) => `/body-sites/${sites}`) },
    { role: 'body_clerk', within: 'body', make: ofDeadlines(({ sites }) => `/body-sites/${sites}`) },
  ],
  'PATCH /body-sites/{id}': [
    { role: 'body_clerk', within: 'body', make: ofDeadlines(({ sites }) => `/body-sites/${sites}`, { name: 'Altro' }) },
  ],
  'GET /spaces': 'list',
  'POST /spaces': 'creates',
  'GET /spaces/{id}': clerksAndCentre(ofLibrary('/spaces/{space}')),
  'PATCH /spaces/{id}': [{ role: 'operator', make: ofLibrary('/spaces/{space}', { title: 'Altro' }) }],
  'POST /spaces/{id}/folders': [
    { role: 'body_clerk', within: 'body', make: ofLibrary('/spaces/{space}/folders', { name: 'Altra' }) },
  ],
  'PATCH /folders/{id}': [
    { role: 'body_clerk', within: 'body', make: ofLibrary('/folders/{folder}', { name: 'Altra' }) },
  ],
  'DELETE /folders/{id}': [{ role: 'body_clerk', within: 'body', make: ofLibrary('/folders/{folder}') }],
  'GET /spaces/{id}/access': [{ role: 'operator', make: ofLibrary('/spaces/{space}/access') }],
  'PUT /spaces/{id}/bodies/{bodyId}': [
    { role: 'operator', make: ofLibrary('/spaces/{space}/bodies/{body}', { role: 'reader' }) },
  ],
  'DELETE /spaces/{id}/bodies/{bodyId}': [{ role: 'operator', make: ofLibrary('/spaces/{space}/bodies/{body}') }],
  'PUT /spaces/{id}/members/{membershipId}': [
    { role: 'operator', make: ofLibrary('/spaces/{space}/members/{member}', { role: 'manager' }) },
  ],
  'DELETE /spaces/{id}/members/{membershipId}': [
    { role: 'operator', make: ofLibrary('/spaces/{space}/members/{member}') },
  ],
  'PUT /spaces/{id}/recusals/{membershipId}': [
    { role: 'operator', make: ofLibrary('/spaces/{space}/recusals/{member}', { reason: 'Parente' }) },
  ],
  'DELETE /spaces/{id}/recusals/{membershipId}': [
    { role: 'operator', make: ofLibrary('/spaces/{space}/recusals/{recused}') },
  ],
  'GET /spaces/{id}/posts': clerksAndCentre(ofLibrary('/spaces/{space}/posts')),
  'POST /spaces/{id}/posts': clerksAndCentre(ofLibrary('/spaces/{space}/posts', { kind: 'news', text: 'Nuovo' })),
  'PUT /spaces/{id}/following': clerksAndCentre(ofLibrary('/spaces/{space}/following', { frequency: 'daily' })),
  'GET /documents': 'list',
  'POST /documents': 'creates',
  'GET /documents/export': 'list',
  'GET /spaces/{id}/tags': clerksAndCentre(ofLibrary('/spaces/{space}/tags')),
  'POST /spaces/{id}/tag-changes': [
    { role: 'operator', make: ofLibrary('/spaces/{space}/tag-changes', { from: ['uno'], to: 'due' }) },
  ],
  'POST /documents/changes': [{ role: 'body_clerk', within: 'body', make: ofSeveral }],
  'GET /documents/{id}': clerksAndCentre(ofLibrary('/documents/{document}')),
  'PATCH /documents/{id}': [
    { role: 'body_clerk', within: 'body', make: ofLibrary('/documents/{document}', { title: 'Altro' }, '"3"') },
  ],
  'DELETE /documents/{id}': [
    { role: 'body_clerk', within: 'body', make: ofLibrary('/documents/{document}', undefined, '"3"') },
  ],
  'PUT /documents/{id}/visibility': [
    { role: 'operator', make: ofLibrary('/documents/{document}/visibility', { visibility: 'centre' }, '"3"') },
  ],
  'POST /documents/{id}/recovery': [
    { role: 'body_clerk', within: 'body', make: ofLibrary('/documents/{trashed}/recovery', undefined, '"2"') },
  ],
  'POST /documents/{id}/steps': [
    {
      role: 'body_clerk',
      within: 'body',
      make: ofLibrary('/documents/{document}/steps', { command: 'submit' }, '"3"'),
    },
  ],
  'POST /documents/{id}/versions': [{ role: 'operator', make: ofNewVersion }],
  'POST /documents/{id}/versions/{number}/restoration': [
    {
      role: 'body_clerk',
      within: 'body',
      make: ofLibrary('/documents/{document}/versions/1/restoration', undefined, '"3"'),
    },
  ],
  'GET /documents/{id}/versions/{number}/content': clerksAndCentre(
    ofLibrary('/documents/{document}/versions/1/content'),
  ),
  'GET /documents/{id}/posts': clerksAndCentre(ofLibrary('/documents/{document}/posts')),
  'POST /documents/{id}/posts': clerksAndCentre(ofLibrary('/documents/{document}/posts', { text: 'Nuovo' })),
  'PATCH /posts/{id}': [{ role: 'operator', make: ofLibrary('/posts/{post}', { text: 'Altro' }) }],
  'DELETE /posts/{id}': [{ role: 'operator', make: ofLibrary('/posts/{post}') }],
  'GET /documents/{id}/receipts': clerksAndCentre(ofLibrary('/documents/{document}/receipts')),
  'PUT /documents/{id}/receipts/mine': [
    { role: 'body_clerk', within: 'body', make: ofLibrary('/documents/{document}/receipts/mine') },
  ],
  'GET /dossiers': 'list',
  'POST /dossiers': 'creates',
  'GET /dossiers/{id}': [{ role: 'auditor', make: ofDues(({ dossiers }) => `/dossiers/${dossiers}`) }],
  'GET /dossiers/{id}/document': [
    { role: 'auditor', make: ofPapers(({ dossiers }) => `/dossiers/${dossiers}/document`) },
  ],
  'GET /dossiers/{id}/minutes': [
    { role: 'auditor', make: ofPapers(({ dossiers }) => `/dossiers/${dossiers}/minutes`) },
  ],
  'PATCH /dossiers/{id}': [
    { role: 'centre_admin', make: ofDues(({ dossiers }) => `/dossiers/${dossiers}`, { title: 'Altro' }) },
  ],
  'POST /dossiers/{id}/vote': [
    {
      role: 'centre_admin',
      make: ofDues(({ dossiers }) => `/dossiers/${dossiers}/vote`, {
        meetingOn: '2026-10-01',
        present: 3,
        inFavour: 2,
        against: 0,
        abstained: 1,
      }),
    },
  ],
  'POST /dossiers/{id}/drawings': [
    { role: 'centre_admin', make: ofDues(({ dossiers }) => `/dossiers/${dossiers}/drawings`) },
  ],
  'GET /timesheets/month': 'own session',
  'GET /timesheets/objects': 'list',
  'POST /timesheets/rows': 'creates',
  'PATCH /timesheets/rows/{id}': [
    {
      role: 'operator',
      within: 'person',
      make: ofTimesheet(({ rowId }) => `/timesheets/rows/${rowId}`, { minutes: 5 }),
    },
  ],
  'DELETE /timesheets/rows/{id}': [
    { role: 'operator', within: 'person', make: ofTimesheet(({ rowId }) => `/timesheets/rows/${rowId}`) },
  ],
  'POST /timesheets/month/steps': 'own session',
  'GET /timesheets/people': 'list',
  'GET /timesheets/people/export': 'list',
  'GET /timesheets/people/{id}/month': [
    { role: 'centre_admin', make: ofTimesheet(({ personId }) => `/timesheets/people/${personId}/month`) },
    { role: 'auditor', make: ofTimesheet(({ personId }) => `/timesheets/people/${personId}/month`) },
  ],
  'POST /timesheets/people/{id}/month/steps': [
    {
      role: 'centre_admin',
      make: ofTimesheet(({ personId }) => `/timesheets/people/${personId}/month/steps`, {
        month: CONFIRMED_MONTH,
        command: 'reopen',
        reason: 'Da rivedere',
      }),
    },
  ],
  'GET /timesheets/people/{id}/contract-hours': [
    { role: 'auditor', make: ofTimesheet(({ personId }) => `/timesheets/people/${personId}/contract-hours`) },
  ],
  'POST /timesheets/people/{id}/contract-hours': [
    {
      role: 'centre_admin',
      make: ofTimesheet(
        ({ personId }) => `/timesheets/people/${personId}/contract-hours`,
        ({ newDay }) => ({
          startsOn: newDay,
          weekdays: [1, 2],
          minutesPerDay: 300,
        }),
      ),
    },
  ],
  'DELETE /timesheets/people/{id}/contract-hours/{periodId}': [
    {
      role: 'centre_admin',
      make: ofTimesheet(({ personId, periodId }) => `/timesheets/people/${personId}/contract-hours/${periodId}`),
    },
  ],
  'GET /timesheets/confirmed': 'list',
  'GET /timesheets/confirmed/export': 'list',
  'GET /tariff-plans': 'list',
  'GET /tariff-plans/export': 'list',
  'POST /tariff-plans': 'creates',
  'GET /tariff-plans/{id}': [{ role: 'auditor', make: ofPlan(({ plans }) => `/tariff-plans/${plans}`) }],
  'PATCH /tariff-plans/{id}': [
    {
      role: 'centre_admin',
      make: ofPlan(
        ({ plans }) => `/tariff-plans/${plans}`,
        () => ({ title: 'Altro' }),
      ),
    },
  ],
  'GET /tariff-plans/{id}/versions': [
    { role: 'auditor', make: ofPlan(({ plans }) => `/tariff-plans/${plans}/versions`) },
  ],
  'POST /tariff-plans/{id}/versions': [
    {
      role: 'centre_admin',
      make: ofPlan(
        ({ plans }) => `/tariff-plans/${plans}/versions`,
        ({ terms }) => ({ terms }),
      ),
    },
  ],
  'POST /tariff-plans/{id}/steps': [
    {
      role: 'centre_admin',
      make: ofPlan(
        ({ plans }) => `/tariff-plans/${plans}/steps`,
        () => ({ command: 'drop', reason: 'Prova' }),
      ),
    },
  ],
  'POST /tariff-plans/{id}/example': [
    {
      role: 'auditor',
      make: ofPlan(
        ({ plans }) => `/tariff-plans/${plans}/example`,
        ({ terms, bodyId }) => ({ bodyId, year: 2031, terms }),
      ),
    },
  ],
  'GET /tariff-plans/{id}/exceptions': [
    { role: 'auditor', make: ofPlan(({ plans }) => `/tariff-plans/${plans}/exceptions`) },
  ],
  'POST /tariff-plans/{id}/exceptions': [
    {
      role: 'centre_admin',
      make: ofPlan(
        ({ plans }) => `/tariff-plans/${plans}/exceptions`,
        ({ otherId, tariffId }) => ({ bodyId: otherId, tariffId, amount: '10', reason: 'Prova' }),
      ),
    },
  ],
  'PATCH /tariff-plans/{id}/exceptions/{exceptionId}': [
    {
      role: 'centre_admin',
      make: ofPlan(
        ({ plans, exceptions }) => `/tariff-plans/${plans}/exceptions/${exceptions}`,
        () => ({ amount: '11' }),
      ),
    },
  ],
  'DELETE /tariff-plans/{id}/exceptions/{exceptionId}': [
    {
      role: 'centre_admin',
      make: ofPlan(({ plans, exceptions }) => `/tariff-plans/${plans}/exceptions/${exceptions}`),
    },
  ],
  'GET /paid-dues': 'list',
  'GET /paid-dues/export': 'list',
  'POST /paid-dues': 'creates',
  'GET /paid-dues/{id}': [{ role: 'auditor', make: ofPlan(({ dues }) => `/paid-dues/${dues}`) }],
  'PATCH /paid-dues/{id}': [
    {
      role: 'centre_admin',
      make: ofPlan(
        ({ dues }) => `/paid-dues/${dues}`,
        () => ({ amount: '7' }),
      ),
    },
  ],
  'DELETE /paid-dues/{id}': [{ role: 'centre_admin', make: ofPlan(({ dues }) => `/paid-dues/${dues}`) }],
  'GET /service-volumes': 'list',
  'GET /service-volumes/export': 'list',
  'POST /service-volumes': 'creates',
  'GET /service-volumes/{id}': [{ role: 'auditor', make: ofPlan(({ volumes }) => `/service-volumes/${volumes}`) }],
  'PATCH /service-volumes/{id}': [
    {
      role: 'centre_admin',
      make: ofPlan(
        ({ volumes }) => `/service-volumes/${volumes}`,
        () => ({ value: '7' }),
      ),
    },
  ],
  'DELETE /service-volumes/{id}': [
    { role: 'centre_admin', make: ofPlan(({ volumes }) => `/service-volumes/${volumes}`) },
  ],
  'GET /prospects': 'list',
  'GET /prospects/export': 'list',
  'GET /prospects/counts': 'list',
  'POST /prospects': 'creates',
  'GET /prospects/{id}': [
    { role: 'operator', make: ofRelationship(({ prospects }) => `/prospects/${prospects}`) },
    { role: 'auditor', make: ofRelationship(({ prospects }) => `/prospects/${prospects}`) },
  ],
  'PATCH /prospects/{id}': [
    { role: 'operator', make: ofRelationship(({ prospects }) => `/prospects/${prospects}`, { note: 'Altro' }) },
  ],
  'GET /segments': 'list',
  'POST /segments': 'creates',
  'GET /segments/{id}': [
    { role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}`) },
    { role: 'auditor', make: ofRelationship(({ segments }) => `/segments/${segments}`) },
  ],
  'GET /segments/{id}/bodies': [
    { role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}/bodies`) },
  ],
  'PATCH /segments/{id}': [
    { role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}`, { name: 'Altro elenco' }) },
  ],
  'DELETE /segments/{id}': [{ role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}`) }],
  'GET /calendars/{file}': 'public',
  'POST /calendar-feeds': 'own session',
  'GET /mailings': 'list',
  'POST /mailings': 'creates',
  'POST /mailings/previews': 'creates',
  'GET /mailings/{id}': [
    { role: 'operator', make: ofMailing('draft') },
    { role: 'auditor', make: ofMailing('sent') },
  ],
  'PATCH /mailings/{id}': [{ role: 'operator', make: ofMailing('draft', '', { subject: 'Altro' }) }],
  'DELETE /mailings/{id}': [{ role: 'operator', make: ofMailing('draft') }],
  'GET /mailings/{id}/check': [{ role: 'auditor', make: ofMailing('draft', '/check') }],
  'GET /mailings/{id}/recipients': [{ role: 'auditor', make: ofMailing('sent', '/recipients') }],
  'GET /mailings/{id}/recipients/export': [{ role: 'auditor', make: ofMailing('sent', '/recipients/export') }],
  'POST /mailings/{id}/tests': [
    {
      role: 'operator',
      make: async (house, centre) => ({
        ...(await ofMailing('draft', '/tests')(house, centre)),
        body: { bodyId: centre.dossiers[0].bodyId },
      }),
    },
  ],
  'POST /mailings/{id}/dispatch': [{ role: 'operator', make: ofMailing('draft', '/dispatch', {}) }],
  'POST /mailings/{id}/cancellation': [{ role: 'operator', make: ofMailing('scheduled', '/cancellation') }],
  'POST /mailings/{id}/retries': [{ role: 'operator', make: ofMailing('sent', '/retries') }],
  'GET /protocol-registry': 'own session',
  'PATCH /protocol-registry': 'own session',
  'POST /protocol-registry/checks': 'own session',
  'GET /protocol-requests': 'list',
  'POST /protocol-requests': 'creates',
  'GET /activities': 'list',
  'POST /activities': 'creates',
  'GET /activities/{id}': [{ role: 'auditor', make: ofCosts('/activities/{activities}') }],
  'PATCH /activities/{id}': [{ role: 'centre_admin', make: ofCosts('/activities/{activities}', { name: 'Altra' }) }],
  'GET /tariff-plans/{id}/simulations': [{ role: 'auditor', make: ofSimulation('/tariff-plans/{plans}/simulations') }],
  'POST /tariff-plans/{id}/simulations': [
    { role: 'centre_admin', make: ofSimulation('/tariff-plans/{plans}/simulations', NEW_SIMULATION) },
  ],
  'GET /tariff-plans/{id}/simulations/comparison': [
    {
      role: 'auditor',
      make: ofSimulation('/tariff-plans/{plans}/simulations/comparison?ids={simulations},{others}'),
    },
  ],
  'GET /tariff-plans/{id}/simulations/comparison/export': [
    {
      role: 'auditor',
      make: ofSimulation('/tariff-plans/{plans}/simulations/comparison/export?ids={simulations},{others}'),
    },
  ],
  'GET /simulations/{id}': [{ role: 'auditor', make: ofSimulation('/simulations/{simulations}') }],
  'DELETE /simulations/{id}': [{ role: 'centre_admin', make: ofSimulation('/simulations/{simulations}') }],
  'GET /simulations/{id}/coverage/export': [
    { role: 'auditor', make: ofSimulation('/simulations/{simulations}/coverage/export') },
  ],
  'GET /simulations/{id}/dues': [{ role: 'auditor', make: ofSimulation('/simulations/{simulations}/dues') }],
  'GET /simulations/{id}/dues/export': [
    { role: 'auditor', make: ofSimulation('/simulations/{simulations}/dues/export') },
  ],
  'GET /simulations/{id}/dues/{bodyId}': [
    { role: 'auditor', make: ofSimulation('/simulations/{simulations}/dues/{body}') },
  ],
  'POST /simulations/{id}/runs': [
    { role: 'centre_admin', make: ofSimulation('/simulations/{simulations}/runs', NEW_RUN) },
  ],
  'GET /simulation-runs/{id}': [{ role: 'auditor', make: ofSimulation('/simulation-runs/{runs}') }],
  'GET /simulation-runs/{id}/draws/export': [
    { role: 'auditor', make: ofSimulation('/simulation-runs/{runs}/draws/export') },
  ],
  'GET /cost-models': 'list',
  'POST /cost-models': 'creates',
  'GET /cost-models/{id}': [{ role: 'auditor', make: ofCosts('/cost-models/{models}') }],
  'PATCH /cost-models/{id}': [{ role: 'centre_admin', make: ofCosts('/cost-models/{models}', { note: 'Altro' }) }],
  'DELETE /cost-models/{id}': [{ role: 'centre_admin', make: ofCosts('/cost-models/{models}') }],
  'POST /cost-models/{id}/steps': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/steps', { command: 'close' }) },
  ],
  'POST /cost-models/{id}/copies': [
    {
      role: 'centre_admin',
      make: async (house, centre) =>
        ofCosts('/cost-models/{models}/copies', { year: 2199 - unused(), kind: 'actual' })(house, centre),
    },
  ],
  'GET /cost-models/{id}/structure': [{ role: 'auditor', make: ofCosts('/cost-models/{models}/structure') }],
  'GET /cost-models/{id}/staff-hours': [{ role: 'auditor', make: ofCosts('/cost-models/{models}/staff-hours') }],
  'POST /cost-models/{id}/staff-hours': [{ role: 'centre_admin', make: ofCosts('/cost-models/{models}/staff-hours') }],
  'POST /cost-models/{id}/objects': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/objects', { serviceIds: [], activityIds: [] }) },
  ],
  'PATCH /cost-models/{id}/objects/{objectId}': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/objects/{objects}', { position: 3 }) },
  ],
  'DELETE /cost-models/{id}/objects/{objectId}': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/objects/{unusedObjects}') },
  ],
  'POST /cost-models/{id}/drivers': [
    {
      role: 'centre_admin',
      make: ofCosts('/cost-models/{models}/drivers', { kind: 'custom', name: 'Altro', referenceOn: null, source: '' }),
    },
  ],
  'PATCH /cost-models/{id}/drivers/{driverId}': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/drivers/{drivers}', { source: 'Altra' }) },
  ],
  'PUT /cost-models/{id}/drivers/{driverId}/quantities': [
    {
      role: 'centre_admin',
      make: ofCosts('/cost-models/{models}/drivers/{drivers}/quantities', ({ objects }) => ({
        quantities: [{ objectId: objects, quantity: '7', note: '' }],
      })),
    },
  ],
  'DELETE /cost-models/{id}/drivers/{driverId}': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/drivers/{unusedDrivers}') },
  ],
  'GET /cost-models/{id}/items': [{ role: 'auditor', make: ofCosts('/cost-models/{models}/items') }],
  'GET /cost-models/{id}/items/export': [{ role: 'auditor', make: ofCosts('/cost-models/{models}/items/export') }],
  'POST /cost-models/{id}/items': [
    {
      role: 'centre_admin',
      make: ofCosts('/cost-models/{models}/items', { kind: 'overhead', label: 'Energia', amount: '10.00', source: '' }),
    },
  ],
  'GET /cost-models/{id}/items/{itemId}': [{ role: 'auditor', make: ofCosts('/cost-models/{models}/items/{items}') }],
  'PATCH /cost-models/{id}/items/{itemId}': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/items/{items}', { netAmount: '11.00' }) },
  ],
  'DELETE /cost-models/{id}/items/{itemId}': [
    { role: 'centre_admin', make: ofCosts('/cost-models/{models}/items/{items}') },
  ],
  'GET /cost-models/{id}/items/{itemId}/document': [{ role: 'auditor', make: ofInvoice }],
  'GET /cost-models/{id}/items/{itemId}/trail': [
    { role: 'auditor', make: ofCosts('/cost-models/{models}/items/{items}/trail') },
  ],
  'GET /cost-models/{id}/result': [{ role: 'auditor', make: ofCosts('/cost-models/{models}/result') }],
  'GET /cost-models/{id}/result/export': [{ role: 'auditor', make: ofCosts('/cost-models/{models}/result/export') }],
  'GET /cost-models/{id}/services/{objectId}/trail': [
    { role: 'auditor', make: ofCosts('/cost-models/{models}/services/{objects}/trail') },
  ],
  'GET /cost-models/{id}/comparison': [
    { role: 'auditor', make: ofCosts('/cost-models/{models}/comparison?with={models}') },
  ],
  'GET /cost-models/{id}/comparison/export': [
    { role: 'auditor', make: ofCosts('/cost-models/{models}/comparison/export?with={models}') },
  ],
  'GET /working-tables': 'list',
  'POST /working-tables': 'creates',
  'GET /working-tables/{id}': clerksAndCentre(ofTable('/working-tables/{tables}')),
  'PATCH /working-tables/{id}': [{ role: 'operator', make: ofTable('/working-tables/{tables}', { title: 'Altro' }) }],
  'POST /working-tables/{id}/seats': [
    {
      role: 'operator',
      make: ofTable('/working-tables/{tables}/seats', { role: 'observer', holderName: 'Anna Verdi' }),
    },
  ],
  'PATCH /working-tables/{id}/seats/{seatId}': [
    { role: 'operator', make: ofTable('/working-tables/{tables}/seats/{spare}', { role: 'observer' }) },
  ],
  'DELETE /working-tables/{id}/seats/{seatId}': [
    { role: 'operator', make: ofTable('/working-tables/{tables}/seats/{spare}') },
  ],
  'GET /table-decisions': 'list',
  'GET /table-decisions/export': 'list',
  'GET /table-meetings': 'list',
  'POST /table-meetings': 'creates',
  'GET /table-meetings/{id}': [
    ...clerksAndCentre(ofTable('/table-meetings/{meetings}', undefined, 'called')),
    { role: 'auditor', make: ofTable('/table-meetings/{meetings}', undefined, 'draft') },
  ],
  'PATCH /table-meetings/{id}': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}', { title: 'Altra' }, 'called') },
  ],
  'DELETE /table-meetings/{id}': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}', undefined, 'draft') },
  ],
  'POST /table-meetings/{id}/steps': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/steps', { command: 'hold' }, 'called') },
  ],
  'PUT /table-meetings/{id}/attendance': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/attendance', { seats: [] }) },
  ],
  'POST /table-meetings/{id}/actions': [
    {
      role: 'operator',
      make: ofTable('/table-meetings/{meetings}/actions', {
        text: 'Scrivere',
        responsible: 'Anna',
        dueOn: '2031-01-01',
      }),
    },
  ],
  'DELETE /table-meetings/{id}/actions/{actionId}': [
    { role: 'operator', make: ofTable('/table-meetings/{closed}/actions/{actions}') },
  ],
  'POST /table-meetings/{id}/items': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/items', { title: 'Varie', voted: false }) },
  ],
  'PATCH /table-meetings/{id}/items/{itemId}': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/items/{items}', { title: 'Altro' }, 'called') },
  ],
  'DELETE /table-meetings/{id}/items/{itemId}': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/items/{items}', undefined, 'called') },
  ],
  'POST /table-meetings/{id}/items/{itemId}/papers': [{ role: 'operator', make: ofNewPaper }],
  'GET /table-meetings/{id}/items/{itemId}/papers/{fileId}/content': clerksAndCentre(
    ofTable('/table-meetings/{meetings}/items/{items}/papers/{papers}/content', undefined, 'called'),
  ),
  'DELETE /table-meetings/{id}/items/{itemId}/papers/{fileId}': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/items/{items}/papers/{papers}') },
  ],
  'PUT /table-meetings/{id}/items/{itemId}/recusals': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/items/{items}/recusals', { recusals: [] }) },
  ],
  'PUT /table-meetings/{id}/items/{itemId}/decision': [
    {
      role: 'operator',
      make: ofTable('/table-meetings/{meetings}/items/{items}/decision', { votes: [], outcome: 'noted' }),
    },
  ],
  'PUT /table-meetings/{id}/seats/{seatId}/answer': clerksAndCentre(
    ofTable('/table-meetings/{meetings}/seats/{seats}/answer', { answer: 'present' }, 'called'),
  ),
  'POST /table-meetings/{id}/items/{itemId}/voting': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/items/{items}/voting', { command: 'open_vote' }) },
  ],
  'PUT /table-meetings/{id}/items/{itemId}/votes/{seatId}': [
    { role: 'operator', make: ofBallot('ours') },
    { role: 'body_clerk', make: ofBallot('seats') },
  ],
  'PUT /table-meetings/{id}/minutes/filing': [
    { role: 'operator', make: ofTable('/table-meetings/{closed}/minutes/filing', undefined, 'closed') },
  ],
  'PUT /table-meetings/{id}/minutes': [
    { role: 'operator', make: ofTable('/table-meetings/{meetings}/minutes', { text: 'Si è discusso.' }) },
  ],
  'POST /table-meetings/{id}/minutes/steps': [
    {
      role: 'operator',
      make: ofTable('/table-meetings/{meetings}/minutes/steps', { command: 'submit' }, 'closed'),
    },
  ],
  'GET /table-meetings/{id}/minutes/document': clerksAndCentre(ofTable('/table-meetings/{closed}/minutes/document')),
  'GET /roadshow-events': 'list',
  'POST /roadshow-events': 'creates',
  'GET /roadshow-events/{id}': [
    { role: 'operator', make: ofEvent('draft') },
    { role: 'auditor', make: ofEvent('open') },
  ],
  'PATCH /roadshow-events/{id}': [{ role: 'operator', make: ofEvent('open', '', { title: 'Altro' }) }],
  'DELETE /roadshow-events/{id}': [{ role: 'operator', make: ofEvent('draft') }],
  'POST /roadshow-events/{id}/steps': [{ role: 'operator', make: ofEvent('open', '/steps', { command: 'close' }) }],
  'POST /roadshow-events/{id}/mailings': [
    { role: 'operator', make: ofEvent('open', '/mailings', { part: 'invitation' }) },
  ],
  'GET /roadshow-events/{id}/guests': [{ role: 'auditor', make: ofEvent('open', '/guests') }],
  'GET /roadshow-events/{id}/participants': [{ role: 'auditor', make: ofEvent('open', '/participants') }],
  'GET /roadshow-events/{id}/participants/export': [{ role: 'auditor', make: ofEvent('open', '/participants/export') }],
  'POST /roadshow-events/{id}/participants': [
    {
      role: 'operator',
      make: ofEvent('open', '/participants', { bodyName: 'Fondazione', name: 'Anna', present: true }),
    },
  ],
  'PUT /roadshow-events/{id}/participants/{participantId}/attendance': [
    { role: 'operator', make: ofEvent('open', '/participants/{person}/attendance', { attended: true }) },
  ],
  'DELETE /roadshow-events/{id}/participants/{participantId}': [
    { role: 'operator', make: ofEvent('open', '/participants/{person}') },
  ],
  'POST /event-links/inspect': 'public',
  'POST /event-links/registrations': 'public',
  'POST /event-links/declines': 'public',
  'GET /pec-accounts': 'list',
  'POST /pec-accounts': 'creates',
  'GET /pec-accounts/{id}': [{ role: 'operator', make: ofPec('pec-accounts') }],
  'PATCH /pec-accounts/{id}': [{ role: 'centre_admin', make: ofPec('pec-accounts', { enabled: false }) }],
  'POST /pec-accounts/{id}/checks': [{ role: 'centre_admin', make: ofPec('pec-accounts', undefined, '/checks') }],
  'GET /pec-messages': 'list',
  'POST /pec-messages': 'creates',
  'GET /pec-messages/{id}': [
    { role: 'operator', make: ofPec('pec-messages') },
    { role: 'auditor', make: ofPec('pec-messages') },
  ],
  'PATCH /pec-messages/{id}': [{ role: 'operator', make: ofPec('pec-messages', { protocolNumber: '12' }) }],
  'GET /pec-incoming': 'list',
  'GET /pec-incoming/{id}': [
    { role: 'operator', make: ofPec('pec-incoming') },
    { role: 'auditor', make: ofPec('pec-incoming') },
  ],
  'PATCH /pec-incoming/{id}': [{ role: 'operator', make: ofPec('pec-incoming', { handled: true }) }],
  'GET /pec-incoming/{id}/attachments/{number}': [
    { role: 'operator', make: ofPec('pec-incoming', undefined, '/attachments/1') },
  ],
  'GET /subscriptions': 'list',
  'GET /subscriptions/export': 'list',
  'GET /subscriptions/summary': 'list',
  'POST /subscriptions': 'creates',
  'GET /subscriptions/eligibility': clerksAndCentre(async (_house, { subscribableServiceId, dossiers }) => ({
    path: `/subscriptions/eligibility?serviceId=${subscribableServiceId}&bodyId=${dossiers[0].bodyId}`,
  })),
  'POST /conventions': 'creates',
  'GET /kits': 'list',
  'GET /kit-imports': 'list',
  'GET /services': 'list',
  'GET /services/export': 'list',
  'GET /bodies/export': 'list',
  'GET /tickets/export': 'list',
  'GET /adhesions/export': 'list',
  'GET /memberships/export': 'list',
  'GET /feedback/export': 'list',
  'GET /territory': 'list',
  'GET /territory/export': 'list',
  'GET /reports/centre': 'list',
  'POST /reports/bodies': 'creates',
  'GET /tickets': 'list',
  'GET /tickets/counts': 'list',
  'POST /files': 'creates',
  'POST /kits': 'creates',
  'POST /kit-imports': 'creates',
  'POST /services': 'creates',
  'POST /tickets': 'creates',
  'GET /bodies/{id}': clerksAndCentre(async (_house, { dossiers }) => ({ path: `/bodies/${dossiers[0].bodyId}` })),
  'GET /reports/bodies/{id}': clerksAndCentre(async (_house, { dossiers }) => ({
    path: `/reports/bodies/${dossiers[0].bodyId}`,
  })),
  'PATCH /bodies/{id}': [{ role: 'operator', make: body(() => '', { ifMatch: 'etag', body: { phone: '030 1' } }) }],
  'POST /bodies/{id}/figures': [
    {
      role: 'operator',
      make: async (_house, { dossiers }) => ({
        path: `/bodies/${dossiers[0].bodyId}/figures`,
        body: { kind: 'population', year: 1861 + unused(), value: 600, source: 'Prova' },
      }),
    },
  ],
  'DELETE /bodies/{id}/figures/{figureId}': [
    { role: 'operator', make: body(({ figureId }) => `/figures/${figureId}`) },
  ],
  'POST /bodies/{id}/addresses': [
    { role: 'operator', make: body(() => '/addresses', { body: { kind: 'other', street: 'via Roma 1' } }) },
  ],
  'PATCH /bodies/{id}/addresses/{addressId}': [
    {
      role: 'operator',
      make: body(({ addressId }) => `/addresses/${addressId}`, { ifMatch: '"1"', body: { note: 'Secondo piano' } }),
    },
  ],
  'DELETE /bodies/{id}/addresses/{addressId}': [
    { role: 'operator', make: body(({ addressId }) => `/addresses/${addressId}`) },
  ],
  'POST /bodies/{id}/members': [
    {
      role: 'operator',
      make: async (_house, { files, dossiers }) => ({
        path: `/bodies/${files[0].unionId}/members`,
        body: { bodyId: dossiers[0].bodyId, kind: 'project', title: `Progetto ${unused()}`, startsOn: '2026-01-01' },
      }),
    },
  ],
  'PATCH /bodies/{id}/members/{memberId}': [
    {
      role: 'operator',
      make: async (_house, { files: [{ unionId, groupingId }] }) => ({
        path: `/bodies/${unionId}/members/${groupingId}`,
        ifMatch: '"1"',
        body: { act: 'Delibera 1' },
      }),
    },
  ],
  'DELETE /bodies/{id}/members/{memberId}': [
    {
      role: 'operator',
      make: async (_house, { files: [{ unionId, groupingId }] }) => ({
        path: `/bodies/${unionId}/members/${groupingId}`,
      }),
    },
  ],
  'POST /bodies/{id}/delegations': [
    {
      role: 'operator',
      make: async (_house, { files, dossiers }) => {
        const year = 1800 + unused();
        return {
          path: `/bodies/${dossiers[0].bodyId}/delegations`,
          body: {
            delegateId: files[0].unionId,
            powers: ['signs'],
            readsTickets: false,
            act: { organ: 'Consiglio comunale', number: '1', date: '2015-01-01' },
            startsOn: `${year}-01-01`,
            endsOn: `${year}-01-01`,
          },
        };
      },
    },
  ],
  'PATCH /bodies/{id}/delegations/{delegationId}': [
    {
      role: 'operator',
      make: async (_house, { files: [{ delegationId }], dossiers }) => ({
        path: `/bodies/${dossiers[0].bodyId}/delegations/${delegationId}`,
        ifMatch: '"1"',
        body: { endsOn: '2040-12-31' },
      }),
    },
  ],
  'POST /bodies/{id}/offices': centreAndBodyAdmin(body(() => '/offices', { body: OFFICE })),
  'PATCH /bodies/{id}/offices/{officeId}': centreAndBodyAdmin(
    body(({ officeId }) => `/offices/${officeId}`, { ifMatch: '"1"', body: { acting: true } }),
  ),
  'DELETE /bodies/{id}/offices/{officeId}': centreAndBodyAdmin(body(({ officeId }) => `/offices/${officeId}`)),
  'GET /adhesions/{id}': [
    ...clerksAndCentre(adhesion('', 'requested')),
    { role: 'auditor', make: adhesion('', 'active') },
  ],
  'GET /adhesions/{id}/acts': clerksAndCentre(adhesion('/acts', 'requested')),
  'GET /adhesions/{id}/signers': clerksAndCentre(adhesion('/signers', 'requested')),
  'GET /adhesions/{id}/act-document': clerksAndCentre(adhesion('/act-document?kind=resolution', 'requested')),
  'POST /adhesions/{id}/transitions': clerksAndCentre(
    adhesion('/transitions', 'requested', { command: 'give_up', reason: 'Non serve più.' }),
  ),
  'POST /adhesions/{id}/suspensions': clerksAndCentre(adhesion('/suspensions', 'active', { reason: 'Prova.' })),
  'POST /adhesions/{id}/resumptions': clerksAndCentre(adhesion('/resumptions', 'suspended', { reason: 'Prova.' })),
  'POST /adhesions/{id}/reminders': [{ role: 'operator', make: adhesion('/reminders', 'requested', {}) }],
  'GET /subscriptions/{id}': [...clerksAndCentre(subscription('')), { role: 'auditor', make: subscription('') }],
  'GET /subscriptions/{id}/form': clerksAndCentre(subscription('/form?kind=activation')),
  'POST /subscriptions/{id}/transitions': clerksAndCentre(
    subscription('/transitions', { command: 'withdraw', reason: 'Non serve più.' }),
  ),
  'POST /subscriptions/{id}/documents': [{ role: 'body_clerk', within: 'body', make: subscriptionPapers }],
  'POST /subscriptions/{id}/allowance-uses': [
    {
      role: 'operator',
      make: async (_house, { files }) => ({
        path: `/subscriptions/${files[0].subscriptionId}/allowance-uses`,
        body: { allowanceCode: 'interrogazioni', usedOn: italianDay(new Date()), quantity: 1 },
      }),
    },
  ],
  'DELETE /subscriptions/{id}/allowance-uses/{useId}': [{ role: 'operator', make: allowanceUse }],
  'GET /conventions/{id}': [
    { role: 'body_clerk', make: ofConvention('') },
    { role: 'operator', make: ofConvention('') },
  ],
  'GET /conventions/{id}/act-template': [{ role: 'centre_admin', make: ofConvention('/act-template?kind=resolution') }],
  'PATCH /conventions/{id}': [
    { role: 'centre_admin', make: ofConvention('', { etag: true, body: { noticeDays: 60 } }) },
  ],
  'GET /conventions/{id}/schemes': [
    { role: 'body_clerk', make: ofConvention('/schemes') },
    { role: 'operator', make: ofConvention('/schemes') },
  ],
  'POST /conventions/{id}/schemes': [
    {
      role: 'centre_admin',
      make: ofConvention('/schemes', { body: { clauses: [{ number: '1', title: 'Oggetto', text: 'Testo' }] } }),
    },
  ],
  'GET /document-search': 'list',
  'GET /document-search/export': 'list',
  'GET /document-search/facets': 'list',
  'GET /documents/{id}/versions/{number}/text': [
    {
      role: 'operator',
      make: async ({ database }, { tenant }) => {
        const { rows } = await database.owner.query<{ id: string }>(
          `SELECT d.id FROM document d JOIN space s ON s.id = d.space_id WHERE d.tenant_id = $1 AND d.visibility IS NULL
             AND s.visibility = 'centre' AND NOT EXISTS (SELECT FROM space_recusal r WHERE r.space_id = s.id) LIMIT 1`,
          [tenant.id],
        );
        return { path: `/documents/${rows[0]!.id}/versions/1/text` };
      },
    },
  ],
  'GET /conventions/{id}/documents': [
    { role: 'body_clerk', make: ofConvention('/documents') },
    { role: 'operator', make: ofConvention('/documents') },
  ],
  'POST /conventions/{id}/documents': [
    {
      role: 'centre_admin',
      make: async (house, centre) => ({
        path: `/conventions/${await convention(house, centre)}/documents`,
        body: { fileId: await upload(house, centre.tenant.people.centre_admin), title: 'Prova' },
      }),
    },
  ],
  'DELETE /conventions/{id}/documents/{documentId}': [
    {
      role: 'centre_admin',
      make: async (house, centre) => {
        const id = await convention(house, centre);
        return { path: `/conventions/${id}/documents/${await describeConvention(house, centre.tenant, id)}` };
      },
    },
  ],
  'GET /conventions/{id}/processing-terms': [
    { role: 'body_clerk', make: ofConvention('/processing-terms') },
    { role: 'operator', make: ofConvention('/processing-terms') },
  ],
  'POST /conventions/{id}/processing-terms': [
    { role: 'centre_admin', make: ofConvention('/processing-terms', { body: TERMS }) },
  ],
  'GET /conventions/{id}/processing-terms/{number}': [
    {
      role: 'body_clerk',
      make: async (_house, { campaignId }) => ({ path: `/conventions/${campaignId}/processing-terms/1` }),
    },
  ],
  'GET /processing-register': 'list',
  'GET /processing-register/export': 'list',
  'POST /conventions/{id}/processor-appointments': [
    { role: 'operator', make: ofConvention('/processor-appointments') },
  ],
  'GET /adhesions/{id}/processor-appointments': clerksAndCentre(adhesion('/processor-appointments', 'requested')),
  'POST /adhesions/{id}/processor-appointments': [
    { role: 'operator', make: adhesion('/processor-appointments', 'requested') },
  ],
  'GET /processor-appointments/{id}/document': clerksAndCentre(appointment('/document')),
  'POST /processor-appointments/{id}/transitions': clerksAndCentre(
    appointment('/transitions', { command: 'end', reason: 'Prova.' }),
  ),
  'POST /conventions/{id}/requests': [{ role: 'centre_admin', make: ofConvention('/requests', { body: {} }) }],
  'POST /conventions/{id}/reminders': [
    { role: 'operator', make: ofConvention('/reminders', { body: { filter: 'to_remind' } }) },
  ],
  'GET /services/{id}': [
    { role: 'body_clerk', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}` }) },
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}` }) },
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}` }) },
  ],
  'GET /services/{id}/history': [
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}/history` }) },
  ],
  'GET /services/{id}/versions': [
    { role: 'body_clerk', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}/versions` }) },
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}/versions` }) },
  ],
  'GET /services/{id}/versions/{number}': [
    { role: 'body_clerk', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}/versions/1` }) },
    {
      role: 'operator',
      make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}/versions/1` }),
    },
  ],
  'GET /kits/{id}': [{ role: 'operator', make: async (_house, { kits }) => ({ path: `/kits/${kits.kitId}` }) }],
  'GET /kits/{id}/releases/{number}/archive': [
    { role: 'operator', make: async (_house, { kits }) => ({ path: `/kits/${kits.kitId}/releases/1/archive` }) },
  ],
  'POST /kits/{id}/releases': [
    {
      role: 'operator',
      make: async (house, { tenant, kits }) => ({
        path: `/kits/${kits.kitId}/releases`,
        ifMatch: (await house.as(tenant.people.operator).get(`/kits/${kits.kitId}`).expect(200)).headers.etag!,
        body: { serviceIds: [tenant.serviceId] },
      }),
    },
  ],
  'GET /kit-imports/{id}': [
    { role: 'operator', make: async (_house, { kits }) => ({ path: `/kit-imports/${kits.importId}` }) },
  ],
  'GET /kit-imports/{id}/items/{code}': [
    {
      role: 'operator',
      make: async (_house, { kits }) => ({ path: `/kit-imports/${kits.importId}/items/${kits.code}` }),
    },
  ],
  'POST /kit-imports/{id}/application': [
    {
      role: 'operator',
      make: async (house, { tenant }) => {
        const other = tenant === house.alfa.tenant ? house.beta : house.alfa;
        const { body, etag } = await openKit(house, tenant.people.operator, other.kits.archive);
        return { path: `/kit-imports/${body.id as string}/application`, ifMatch: etag, body: { choices: [] } };
      },
    },
  ],
  'PATCH /services/{id}': [{ role: 'operator', make: service('', 'draft', { title: 'Altro titolo' }) }],
  'POST /services/{id}/submit': [{ role: 'operator', make: service('/submit', 'draft', { reason: 'Prezzi' }) }],
  'POST /services/{id}/take-back': [{ role: 'operator', make: service('/take-back', 'in_review') }],
  'POST /services/{id}/send-back': [
    { role: 'operator', make: service('/send-back', 'in_review', { reason: 'Manca il prezzo' }) },
  ],
  'POST /services/{id}/publish': [{ role: 'centre_admin', make: service('/publish', 'in_review') }],
  'POST /services/{id}/retire': [{ role: 'operator', make: service('/retire', 'published') }],
  'DELETE /services/{id}/draft': [{ role: 'operator', make: service('/draft', 'edited') }],
  'GET /tickets/{id}': [...clerksAndCentre(ticket()), { role: 'auditor', make: ticket() }],
  'PATCH /tickets/{id}': [{ role: 'operator', make: ticket('', { etag: true, body: { assigneeId: null } }) }],
  'POST /tickets/{id}/transitions': [
    { role: 'operator', make: ticket('/transitions', { etag: true, body: { command: 'take' } }) },
    {
      role: 'body_clerk',
      within: 'body',
      make: ticket('/transitions', { etag: true, body: { command: 'withdraw', reason: 'Risolto da soli.' } }),
    },
  ],
  'POST /tickets/{id}/messages': clerksAndCentre(
    ticket('/messages', { body: { kind: 'public', text: 'Un messaggio.' } }),
  ),
  'POST /tickets/{id}/time-entries': [
    { role: 'operator', make: ticket('/time-entries', { body: { minutes: 5, workedOn: '2026-01-15' } }) },
  ],
  'DELETE /tickets/{id}/time-entries/{entryId}': [
    {
      role: 'operator',
      within: 'person',
      make: async (house, centre) => {
        const { ticketId, timeEntryId } = await dossier(house, centre);
        return { path: `/tickets/${ticketId}/time-entries/${timeEntryId}` };
      },
    },
  ],
  'GET /files/{id}/content': [
    ...clerksAndCentre(async (house, centre) => ({ path: `/files/${(await dossier(house, centre)).fileId}/content` })),
    {
      role: 'operator',
      make: async (house, centre) => ({ path: `/files/${(await dossier(house, centre)).internalFileId}/content` }),
    },
    {
      role: 'body_clerk',
      within: 'person',
      make: async (house, { tenant }) => ({ path: `/files/${await upload(house, tenant.people.body_clerk)}/content` }),
    },
  ],
  'GET /files/{id}/signatures': clerksAndCentre(async (house, centre) => ({
    path: `/files/${(await dossier(house, centre)).fileId}/signatures`,
  })),
  'GET /files/{id}/signed-content': [
    {
      role: 'body_clerk',
      within: 'person',
      make: async (house, { tenant }) => ({
        path: `/files/${await uploadSigned(house, tenant.people.body_clerk)}/signed-content`,
      }),
    },
  ],
  ...NETWORK_ATTACKS,
  'GET /network/participation': 'own session',
  'POST /network/participation/steps': 'own session',
  'GET /network/requests': 'platform',
  'POST /network/centres/{slug}/participation-steps': 'platform',
  'GET /network/centres': 'list',
  'GET /network/document-search': 'list',
  'GET /network/document-search/export': 'list',
  'GET /network/document-search/facets': 'list',
  'GET /network/documents': 'list',
  'GET /network/copies': 'list',
  'GET /network/groups': 'list',
  'GET /network/plans': 'list',
  'GET /network/plans/export': 'list',
  'GET /network/own-plans': 'list',
  'POST /network/plans': 'creates',
  'POST /network/centres/{slug}/plans/{id}/decisions': 'platform',
  'POST /network/groups': 'creates',
  'GET /file-usage': 'list',
  'POST /uploads': 'creates',
  ...Object.fromEntries(
    (['GET', 'PATCH', 'DELETE'] as const).map((method): [string, Attack[]] => [
      `${method} /uploads/{id}`,
      [
        {
          role: 'body_clerk',
          within: 'person',
          make: async (house, { tenant }) => ({
            path: `/uploads/${await beginUpload(house, tenant.people.body_clerk)}`,
            ...(method === 'PATCH' && {
              headers: { 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
            }),
          }),
        },
      ],
    ]),
  ),
  'DELETE /files/{id}': [
    {
      role: 'body_clerk',
      within: 'person',
      make: async (house, { tenant }) => ({ path: `/files/${await upload(house, tenant.people.body_clerk)}` }),
    },
  ],
};

/** Everybody who must hear 404, with the permission that the call needs. */
export function attackersOf({ role, within }: Attack, own: Centre, other: Centre): TestPerson[] {
  const { people, neighbour } = own.tenant;
  const strangers =
    role === 'body_clerk'
      ? [other.tenant.people.body_clerk, other.tenant.neighbour, other.tenant.shared, other.tenant.people.body_admin]
      : [other.tenant.people[role], other.tenant.people.centre_admin];
  if (!within) return strangers;
  const insiders =
    role === 'operator'
      ? [own.colleague, people.centre_admin]
      : role === 'body_admin'
        ? [own.mayor]
        : within === 'body'
          ? [neighbour]
          : [neighbour, people.body_admin, own.tenant.shared, people.operator, people.centre_admin];
  return [...strangers, ...insiders];
}
