import { readFileSync } from 'node:fs';
import { ROLES, permissionsOf, type Permission, type Role } from '#app/contracts';
import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { EventReader } from '../support/event-reader.js';
import { openHouse, type House } from '../support/house.js';
import { leavesNoTrace, problem } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

type Access = 'public' | 'session' | Permission[];

/** Who may call each route: written here once more, by hand, so that a change of the product is a change of this list. */
const ROUTES: Record<string, Access> = {
  'GET /status': 'public',
  'GET /status/live': 'public',
  'GET /status/ready': 'public',
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
  'GET /news': ['news.manage'],
  'POST /news': ['news.manage'],
  'GET /news/{id}': ['news.manage'],
  'PATCH /news/{id}': ['news.manage'],
  'DELETE /news/{id}': ['news.manage'],
  'GET /feedback': ['feedback.read'],
  'GET /feedback/summary': ['feedback.read'],
  'DELETE /feedback/{id}': ['services.edit'],
  'GET /centres/{slug}/identity-providers': 'public',
  'GET /centres/{slug}/identity-providers/{id}/sign-in': 'public',
  'GET /centres/{slug}/sign-in-callback': 'public',
  'POST /session/provider-sign-out': 'public',
  'GET /identity-providers': ['settings.edit'],
  'POST /identity-providers': ['settings.edit'],
  'GET /identity-providers/{id}': ['settings.edit'],
  'PATCH /identity-providers/{id}': ['settings.edit'],
  'DELETE /identity-providers/{id}': ['settings.edit'],
  'POST /identity-providers/{id}/checks': ['settings.edit'],
  'GET /memberships/{id}/sign-in-identities': ['memberships.manage'],
  'POST /memberships/{id}/sign-in-identities': ['memberships.manage'],
  'DELETE /memberships/{id}/sign-in-identities/{identityId}': ['memberships.manage'],
  'PUT /memberships/{id}/fiscal-code': ['memberships.manage'],
  'DELETE /memberships/{id}/fiscal-code': ['memberships.manage'],
  'GET /demo-mails': 'public',
  'GET /demo-mails/{id}': 'public',
  'POST /auth/login': 'public',
  'POST /session': 'public',
  'POST /session/by-link': 'public',
  'POST /auth/sign-in-links': 'public',
  'POST /auth/password-resets': 'public',
  'POST /auth/links/inspect': 'public',
  'DELETE /session': 'public',
  'GET /profile/second-factor': 'session',
  'POST /profile/second-factor/proposals': 'session',
  'POST /profile/second-factor': 'session',
  'POST /profile/second-factor/recovery-codes': 'session',
  'POST /profile/second-factor/removal': 'session',
  'POST /session/second-factor': 'session',
  'GET /profile': 'session',
  'PUT /profile/password': 'session',
  'GET /sessions': 'session',
  'DELETE /sessions': 'session',
  'DELETE /sessions/{id}': 'session',
  'GET /api-tokens': 'session',
  'POST /api-tokens': 'session',
  'DELETE /api-tokens/{id}': 'session',
  'GET /absences': 'session',
  'POST /absences': 'session',
  'DELETE /absences/{id}': 'session',
  'GET /session': 'session',
  'PATCH /session': 'session',
  'GET /services': ['services.read'],
  'GET /services/export': ['services.read'],
  'GET /bodies/export': ['bodies.read'],
  'GET /tickets/export': ['tickets.read'],
  'GET /adhesions/export': ['adhesions.read'],
  'GET /memberships/export': ['memberships.read'],
  'GET /feedback/export': ['feedback.read'],
  'GET /territory': ['territory.read'],
  'GET /territory/export': ['territory.read'],
  'GET /services/{id}': ['services.read'],
  'GET /services/{id}/versions': ['services.read'],
  'GET /services/{id}/versions/{number}': ['services.read'],
  'GET /services/{id}/history': ['services.read'],
  'GET /kits': ['kits.manage'],
  'POST /kits': ['kits.manage'],
  'GET /kits/{id}': ['kits.manage'],
  'POST /kits/{id}/releases': ['kits.manage'],
  'GET /kits/{id}/releases/{number}/archive': ['kits.manage'],
  'GET /kit-imports': ['kits.manage'],
  'POST /kit-imports': ['kits.manage'],
  'GET /kit-imports/{id}': ['kits.manage'],
  'GET /kit-imports/{id}/items/{code}': ['kits.manage'],
  'POST /kit-imports/{id}/application': ['kits.manage'],
  'POST /services': ['services.edit'],
  'PATCH /services/{id}': ['services.edit'],
  'DELETE /services/{id}/draft': ['services.edit'],
  'POST /services/{id}/submit': ['services.edit'],
  'POST /services/{id}/take-back': ['services.edit'],
  'POST /services/{id}/send-back': ['services.publish'],
  'POST /services/{id}/publish': ['services.publish'],
  'POST /services/{id}/retire': ['services.publish'],
  'GET /bodies': ['bodies.read'],
  'GET /bodies/{id}': ['bodies.read'],
  'POST /bodies': ['bodies.edit'],
  'PATCH /bodies/{id}': ['bodies.edit'],
  'POST /bodies/{id}/addresses': ['bodies.edit'],
  'PATCH /bodies/{id}/addresses/{addressId}': ['bodies.edit'],
  'DELETE /bodies/{id}/addresses/{addressId}': ['bodies.edit'],
  'POST /bodies/{id}/figures': ['bodies.edit'],
  'DELETE /bodies/{id}/figures/{figureId}': ['bodies.edit'],
  'GET /body-duplicates': ['bodies.edit'],
  'POST /body-duplicates/search': ['bodies.edit'],
  'POST /body-distinctions': ['bodies.edit'],
  'DELETE /body-distinctions/{id}': ['bodies.edit'],
  'POST /body-joins': ['bodies.edit'],
  'POST /body-joins/preview': ['bodies.edit'],
  'GET /body-joins/{id}': ['bodies.read'],
  'POST /body-mergers': ['bodies.edit'],
  'POST /body-mergers/preview': ['bodies.edit'],
  'POST /bodies/{id}/delegations': ['bodies.edit'],
  'PATCH /bodies/{id}/delegations/{delegationId}': ['bodies.edit'],
  'POST /bodies/{id}/members': ['bodies.edit'],
  'PATCH /bodies/{id}/members/{memberId}': ['bodies.edit'],
  'DELETE /bodies/{id}/members/{memberId}': ['bodies.edit'],
  'POST /bodies/{id}/offices': ['offices.edit'],
  'PATCH /bodies/{id}/offices/{officeId}': ['offices.edit'],
  'DELETE /bodies/{id}/offices/{officeId}': ['offices.edit'],
  'GET /adhesions': ['adhesions.read'],
  'GET /adhesions/{id}': ['adhesions.read'],
  'POST /adhesions': ['adhesions.take_part', 'adhesions.manage'],
  'POST /adhesions/{id}/transitions': ['adhesions.take_part', 'adhesions.manage'],
  'POST /adhesions/{id}/suspensions': ['adhesions.take_part', 'adhesions.manage'],
  'POST /adhesions/{id}/resumptions': ['adhesions.take_part', 'adhesions.manage'],
  'POST /adhesions/{id}/reminders': ['adhesions.manage'],
  'GET /tasks': ['tasks.work'],
  'POST /tasks': ['tasks.work'],
  'GET /tasks/{id}': ['tasks.work'],
  'PATCH /tasks/{id}': ['tasks.work'],
  'GET /tags': ['relationship.read'],
  'PATCH /tags/{id}': ['relationship.edit'],
  'DELETE /tags/{id}': ['relationship.edit'],
  'GET /bodies/{id}/tags': ['relationship.read'],
  'POST /bodies/{id}/tags': ['relationship.edit'],
  'DELETE /bodies/{id}/tags/{tagId}': ['relationship.edit'],
  'GET /bodies/{id}/timeline': ['bodies.read'],
  'GET /interactions': ['relationship.read'],
  'GET /interactions/export': ['relationship.read'],
  'POST /interactions': ['relationship.edit'],
  'GET /interactions/{id}': ['relationship.read'],
  'PATCH /interactions/{id}': ['relationship.edit'],
  'POST /interactions/{id}/removal': ['relationship.edit'],
  'GET /cost-models/{id}/system-quantities': ['costs.read'],
  'POST /cost-models/{id}/drivers/{driverId}/system-quantities': ['costs.edit'],
  'GET /centres/{slug}/service-costs': 'public',
  'GET /centres/{slug}/service-costs/export': 'public',
  'GET /centres/{slug}/tariffs': 'public',
  'GET /centres/{slug}/open-data/tariffs': 'public',
  'GET /due-runs': ['tariffs.read'],
  'POST /due-runs': ['tariffs.edit'],
  'GET /due-runs/{id}': ['tariffs.read'],
  'POST /due-runs/{id}/steps': ['tariffs.edit'],
  'GET /dues': ['dues.read'],
  'GET /dues/export': ['dues.read'],
  'GET /dues/{id}': ['dues.read'],
  'GET /dues/{id}/sheet': ['dues.read'],
  'GET /cost-publications': ['costs.read'],
  'POST /cost-publications': ['costs.approve'],
  'GET /cost-publications/{id}': ['costs.read'],
  'POST /cost-publications/{id}/withdrawal': ['costs.approve'],
  'GET /deadlines': ['deadlines.read'],
  'GET /deadlines/export': ['deadlines.read'],
  'GET /deadlines/matrix': ['deadlines.read'],
  'GET /deadlines/progress': ['deadlines.read'],
  'POST /deadlines/steps': ['deadlines.edit'],
  'GET /deadlines/{id}': ['deadlines.read'],
  'POST /deadlines/{id}/steps': ['deadlines.edit'],
  'GET /obligations': ['deadlines.read'],
  'GET /obligations/models': ['deadlines.manage'],
  'POST /obligations': ['deadlines.manage'],
  'GET /obligations/{id}': ['deadlines.read'],
  'PATCH /obligations/{id}': ['deadlines.manage'],
  'POST /obligations/{id}/steps': ['deadlines.manage'],
  'POST /obligations/{id}/moves': ['deadlines.manage'],
  'GET /body-sites': ['deadlines.read'],
  'POST /body-sites': ['deadlines.edit'],
  'GET /body-sites/{id}': ['deadlines.read'],
  'PATCH /body-sites/{id}': ['deadlines.edit'],
  'GET /dossiers': ['tariffs.read'],
  'POST /dossiers': ['tariffs.edit'],
  'GET /dossiers/{id}': ['tariffs.read'],
  'GET /dossiers/{id}/document': ['tariffs.read'],
  'GET /dossiers/{id}/minutes': ['tariffs.read'],
  'PATCH /dossiers/{id}': ['tariffs.edit'],
  'POST /dossiers/{id}/vote': ['tariffs.edit'],
  'POST /dossiers/{id}/drawings': ['tariffs.edit'],
  'GET /timesheets/month': ['timesheets.read'],
  'GET /timesheets/objects': ['timesheets.read'],
  'POST /timesheets/rows': ['timesheets.write'],
  'PATCH /timesheets/rows/{id}': ['timesheets.write'],
  'DELETE /timesheets/rows/{id}': ['timesheets.write'],
  'POST /timesheets/month/steps': ['timesheets.write'],
  'GET /timesheets/people': ['costs.read'],
  'GET /timesheets/people/export': ['costs.read'],
  'GET /timesheets/people/{id}/month': ['costs.read'],
  'POST /timesheets/people/{id}/month/steps': ['costs.edit'],
  'GET /timesheets/people/{id}/contract-hours': ['costs.read'],
  'POST /timesheets/people/{id}/contract-hours': ['costs.edit'],
  'DELETE /timesheets/people/{id}/contract-hours/{periodId}': ['costs.edit'],
  'GET /timesheets/confirmed': ['costs.read'],
  'GET /timesheets/confirmed/export': ['costs.read'],
  'GET /tariff-plans': ['tariffs.read'],
  'GET /tariff-plans/export': ['tariffs.read'],
  'POST /tariff-plans': ['tariffs.edit'],
  'GET /tariff-plans/{id}': ['tariffs.read'],
  'PATCH /tariff-plans/{id}': ['tariffs.edit'],
  'GET /tariff-plans/{id}/versions': ['tariffs.read'],
  'POST /tariff-plans/{id}/versions': ['tariffs.edit'],
  'POST /tariff-plans/{id}/steps': ['tariffs.edit', 'tariffs.approve'],
  'POST /tariff-plans/{id}/example': ['tariffs.read'],
  'GET /tariff-plans/{id}/exceptions': ['tariffs.read'],
  'POST /tariff-plans/{id}/exceptions': ['tariffs.edit', 'tariffs.approve'],
  'PATCH /tariff-plans/{id}/exceptions/{exceptionId}': ['tariffs.edit', 'tariffs.approve'],
  'DELETE /tariff-plans/{id}/exceptions/{exceptionId}': ['tariffs.edit', 'tariffs.approve'],
  'GET /paid-dues': ['tariffs.read'],
  'GET /paid-dues/export': ['tariffs.read'],
  'POST /paid-dues': ['tariffs.edit'],
  'GET /paid-dues/{id}': ['tariffs.read'],
  'PATCH /paid-dues/{id}': ['tariffs.edit'],
  'DELETE /paid-dues/{id}': ['tariffs.edit'],
  'GET /service-volumes': ['tariffs.read'],
  'GET /service-volumes/export': ['tariffs.read'],
  'POST /service-volumes': ['tariffs.edit'],
  'GET /service-volumes/{id}': ['tariffs.read'],
  'PATCH /service-volumes/{id}': ['tariffs.edit'],
  'DELETE /service-volumes/{id}': ['tariffs.edit'],
  'GET /prospects': ['relationship.read'],
  'GET /prospects/export': ['relationship.read'],
  'GET /prospects/counts': ['relationship.read'],
  'POST /prospects': ['relationship.edit'],
  'GET /prospects/{id}': ['relationship.read'],
  'PATCH /prospects/{id}': ['relationship.edit'],
  'GET /segments': ['relationship.read'],
  'POST /segments': ['relationship.edit'],
  'GET /segments/{id}': ['relationship.read'],
  'GET /segments/{id}/bodies': ['relationship.read'],
  'PATCH /segments/{id}': ['relationship.edit'],
  'DELETE /segments/{id}': ['relationship.edit'],
  'GET /calendars/{file}': 'public',
  'POST /calendar-feeds': ['calendar.read'],
  'GET /mailings': ['outreach.read'],
  'POST /mailings': ['outreach.manage'],
  'POST /mailings/previews': ['outreach.manage'],
  'GET /mailings/{id}': ['outreach.read'],
  'PATCH /mailings/{id}': ['outreach.manage'],
  'DELETE /mailings/{id}': ['outreach.manage'],
  'GET /mailings/{id}/check': ['outreach.read'],
  'GET /mailings/{id}/recipients': ['outreach.read'],
  'GET /mailings/{id}/recipients/export': ['outreach.read'],
  'POST /mailings/{id}/tests': ['outreach.manage'],
  'POST /mailings/{id}/dispatch': ['outreach.manage'],
  'POST /mailings/{id}/cancellation': ['outreach.manage'],
  'POST /mailings/{id}/retries': ['outreach.manage'],
  'GET /protocol-registry': ['settings.edit'],
  'PATCH /protocol-registry': ['settings.edit'],
  'POST /protocol-registry/checks': ['settings.edit'],
  'GET /protocol-requests': ['pec.read', 'adhesions.manage'],
  'POST /protocol-requests': ['pec.send', 'adhesions.manage'],
  'GET /processing-register': ['adhesions.read'],
  'GET /processing-register/export': ['adhesions.read'],
  'GET /activities': ['costs.read', 'timesheets.read'],
  'POST /activities': ['costs.edit'],
  'GET /activities/{id}': ['costs.read', 'timesheets.read'],
  'PATCH /activities/{id}': ['costs.edit'],
  'GET /tariff-plans/{id}/simulations': ['tariffs.read'],
  'POST /tariff-plans/{id}/simulations': ['tariffs.edit'],
  'GET /tariff-plans/{id}/simulations/comparison': ['tariffs.read'],
  'GET /tariff-plans/{id}/simulations/comparison/export': ['tariffs.read'],
  'GET /simulations/{id}': ['tariffs.read'],
  'DELETE /simulations/{id}': ['tariffs.edit'],
  'GET /simulations/{id}/coverage/export': ['tariffs.read'],
  'GET /simulations/{id}/dues': ['tariffs.read'],
  'GET /simulations/{id}/dues/export': ['tariffs.read'],
  'GET /simulations/{id}/dues/{bodyId}': ['tariffs.read'],
  'POST /simulations/{id}/runs': ['tariffs.edit'],
  'GET /simulation-runs/{id}': ['tariffs.read'],
  'GET /simulation-runs/{id}/draws/export': ['tariffs.read'],
  'GET /cost-models': ['costs.read'],
  'POST /cost-models': ['costs.edit'],
  'GET /cost-models/{id}': ['costs.read'],
  'PATCH /cost-models/{id}': ['costs.edit'],
  'DELETE /cost-models/{id}': ['costs.edit'],
  'POST /cost-models/{id}/steps': ['costs.edit', 'costs.approve'],
  'POST /cost-models/{id}/copies': ['costs.edit'],
  'GET /cost-models/{id}/items': ['costs.read'],
  'POST /cost-models/{id}/items': ['costs.edit'],
  'GET /cost-models/{id}/items/export': ['costs.read'],
  'GET /cost-models/{id}/items/{itemId}': ['costs.read'],
  'PATCH /cost-models/{id}/items/{itemId}': ['costs.edit'],
  'DELETE /cost-models/{id}/items/{itemId}': ['costs.edit'],
  'GET /cost-models/{id}/items/{itemId}/document': ['costs.read'],
  'GET /cost-models/{id}/items/{itemId}/trail': ['costs.read'],
  'GET /cost-models/{id}/result': ['costs.read'],
  'GET /cost-models/{id}/result/export': ['costs.read'],
  'GET /cost-models/{id}/services/{objectId}/trail': ['costs.read'],
  'GET /cost-models/{id}/comparison': ['costs.read'],
  'GET /cost-models/{id}/comparison/export': ['costs.read'],
  'GET /cost-models/{id}/structure': ['costs.read'],
  'GET /cost-models/{id}/staff-hours': ['costs.read'],
  'POST /cost-models/{id}/staff-hours': ['costs.edit'],
  'POST /cost-models/{id}/objects': ['costs.edit'],
  'PATCH /cost-models/{id}/objects/{objectId}': ['costs.edit'],
  'DELETE /cost-models/{id}/objects/{objectId}': ['costs.edit'],
  'POST /cost-models/{id}/drivers': ['costs.edit'],
  'PATCH /cost-models/{id}/drivers/{driverId}': ['costs.edit'],
  'DELETE /cost-models/{id}/drivers/{driverId}': ['costs.edit'],
  'PUT /cost-models/{id}/drivers/{driverId}/quantities': ['costs.edit'],
  'GET /working-tables': ['tables.read'],
  'POST /working-tables': ['tables.manage'],
  'GET /working-tables/{id}': ['tables.read'],
  'PATCH /working-tables/{id}': ['tables.manage'],
  'POST /working-tables/{id}/seats': ['tables.manage'],
  'PATCH /working-tables/{id}/seats/{seatId}': ['tables.manage'],
  'DELETE /working-tables/{id}/seats/{seatId}': ['tables.manage'],
  'GET /table-decisions': ['tables.read'],
  'GET /table-decisions/export': ['tables.read'],
  'GET /table-meetings': ['tables.read'],
  'POST /table-meetings': ['tables.manage'],
  'GET /table-meetings/{id}': ['tables.read'],
  'PATCH /table-meetings/{id}': ['tables.manage'],
  'DELETE /table-meetings/{id}': ['tables.manage'],
  'POST /table-meetings/{id}/steps': ['tables.manage'],
  'PUT /table-meetings/{id}/attendance': ['tables.manage'],
  'POST /table-meetings/{id}/actions': ['tables.manage'],
  'DELETE /table-meetings/{id}/actions/{actionId}': ['tables.manage'],
  'POST /table-meetings/{id}/items': ['tables.manage'],
  'PATCH /table-meetings/{id}/items/{itemId}': ['tables.manage'],
  'DELETE /table-meetings/{id}/items/{itemId}': ['tables.manage'],
  'POST /table-meetings/{id}/items/{itemId}/papers': ['tables.manage'],
  'GET /table-meetings/{id}/items/{itemId}/papers/{fileId}/content': ['tables.read'],
  'DELETE /table-meetings/{id}/items/{itemId}/papers/{fileId}': ['tables.manage'],
  'PUT /table-meetings/{id}/items/{itemId}/recusals': ['tables.manage'],
  'PUT /table-meetings/{id}/items/{itemId}/decision': ['tables.manage'],
  'PUT /table-meetings/{id}/minutes': ['tables.manage'],
  'POST /table-meetings/{id}/minutes/steps': ['tables.manage'],
  'GET /table-meetings/{id}/minutes/document': ['tables.read'],
  'GET /roadshow-events': ['outreach.read'],
  'POST /roadshow-events': ['outreach.manage'],
  'GET /roadshow-events/{id}': ['outreach.read'],
  'PATCH /roadshow-events/{id}': ['outreach.manage'],
  'DELETE /roadshow-events/{id}': ['outreach.manage'],
  'POST /roadshow-events/{id}/steps': ['outreach.manage'],
  'POST /roadshow-events/{id}/mailings': ['outreach.manage'],
  'GET /roadshow-events/{id}/guests': ['outreach.read'],
  'GET /roadshow-events/{id}/participants': ['outreach.read'],
  'GET /roadshow-events/{id}/participants/export': ['outreach.read'],
  'POST /roadshow-events/{id}/participants': ['outreach.manage'],
  'PUT /roadshow-events/{id}/participants/{participantId}/attendance': ['outreach.manage'],
  'DELETE /roadshow-events/{id}/participants/{participantId}': ['outreach.manage'],
  'POST /event-links/inspect': 'public',
  'POST /event-links/registrations': 'public',
  'POST /event-links/declines': 'public',
  'GET /pec-accounts': ['settings.edit', 'pec.send'],
  'POST /pec-accounts': ['settings.edit'],
  'GET /pec-accounts/{id}': ['settings.edit', 'pec.send'],
  'PATCH /pec-accounts/{id}': ['settings.edit'],
  'POST /pec-accounts/{id}/checks': ['settings.edit'],
  'GET /pec-messages': ['pec.read'],
  'POST /pec-messages': ['pec.send'],
  'GET /pec-messages/{id}': ['pec.read'],
  'PATCH /pec-messages/{id}': ['pec.send'],
  'GET /pec-incoming': ['pec.read'],
  'GET /pec-incoming/{id}': ['pec.read'],
  'PATCH /pec-incoming/{id}': ['pec.send'],
  'GET /pec-incoming/{id}/attachments/{number}': ['pec.read'],
  'GET /subscriptions': ['subscriptions.read'],
  'GET /subscriptions/export': ['subscriptions.read'],
  'GET /subscriptions/summary': ['subscriptions.request'],
  'GET /subscriptions/eligibility': ['subscriptions.request', 'subscriptions.decide'],
  'GET /subscriptions/{id}': ['subscriptions.read'],
  'GET /subscriptions/{id}/form': ['subscriptions.read'],
  'POST /subscriptions': ['subscriptions.request', 'subscriptions.decide'],
  'POST /subscriptions/{id}/transitions': ['subscriptions.request', 'subscriptions.decide'],
  'POST /subscriptions/{id}/documents': ['subscriptions.request', 'subscriptions.decide'],
  'POST /subscriptions/{id}/allowance-uses': ['subscriptions.decide'],
  'DELETE /subscriptions/{id}/allowance-uses/{useId}': ['subscriptions.decide'],
  'GET /conventions': ['adhesions.read'],
  'GET /conventions/{id}': ['adhesions.read'],
  'POST /conventions': ['conventions.edit'],
  'PATCH /conventions/{id}': ['conventions.edit'],
  'GET /conventions/{id}/schemes': ['adhesions.read'],
  'POST /conventions/{id}/schemes': ['conventions.edit'],
  'GET /conventions/{id}/documents': ['adhesions.read'],
  'POST /conventions/{id}/documents': ['conventions.edit'],
  'DELETE /conventions/{id}/documents/{documentId}': ['conventions.edit'],
  'GET /conventions/{id}/processing-terms': ['adhesions.read'],
  'POST /conventions/{id}/processing-terms': ['conventions.edit'],
  'GET /conventions/{id}/processing-terms/{number}': ['adhesions.read'],
  'POST /conventions/{id}/processor-appointments': ['adhesions.manage'],
  'GET /adhesions/{id}/processor-appointments': ['adhesions.read'],
  'POST /adhesions/{id}/processor-appointments': ['adhesions.manage'],
  'GET /processor-appointments/{id}/document': ['adhesions.read'],
  'POST /processor-appointments/{id}/transitions': ['adhesions.take_part', 'adhesions.manage'],
  'POST /conventions/{id}/requests': ['conventions.edit'],
  'POST /conventions/{id}/reminders': ['adhesions.manage'],
  'GET /centre': 'session',
  'PATCH /centre': ['settings.edit'],
  'GET /centres/{slug}/logo': 'public',
  'GET /centres/{slug}/theme': 'public',
  'GET /memberships': ['memberships.read'],
  'GET /memberships/{id}': ['memberships.read'],
  'POST /memberships': ['memberships.manage'],
  'POST /memberships/reviews': ['memberships.manage'],
  'PATCH /memberships/{id}': ['memberships.manage'],
  'POST /memberships/{id}/second-factor-resets': ['memberships.manage'],
  'POST /memberships/{id}/invitations': ['memberships.manage'],
  'GET /audit-entries': ['audit.read'],
  'GET /audit-chain': ['audit.read'],
  'GET /profile/reads': 'session',
  'GET /profile/personal-data': 'session',
  'GET /memberships/{id}/personal-data': ['memberships.manage'],
  'POST /memberships/{id}/erasures': ['memberships.manage'],
  'GET /events': 'session',
  'GET /imports': ['imports.run'],
  'POST /imports': ['imports.run'],
  'GET /imports/templates/{code}': ['imports.run'],
  'GET /imports/{id}': ['imports.run'],
  'GET /imports/{id}/rows': ['imports.run'],
  'GET /imports/{id}/rows/export': ['imports.run'],
  'POST /imports/{id}/confirmation': ['imports.run'],
  'POST /imports/{id}/undo': ['imports.run'],
  'GET /jobs/{id}': 'session',
  'GET /jobs/{id}/archive': 'session',
  'POST /jobs/{id}/cancellation': 'session',
  'GET /notices': 'session',
  'GET /notices/counts': 'session',
  'POST /notices/read-all': 'session',
  'PATCH /notices/{id}': 'session',
  'GET /notice-preferences': 'session',
  'PATCH /notice-preferences': 'session',
  'GET /failed-deliveries': ['platform.read'],
  'POST /failed-deliveries/retries': ['platform.manage'],
  'GET /queues': ['platform.read'],
  'GET /tickets': ['tickets.read'],
  'GET /tickets/counts': ['tickets.read'],
  'GET /tickets/{id}': ['tickets.read'],
  'POST /tickets': ['tickets.create', 'tickets.create_on_behalf'],
  'PATCH /tickets/{id}': ['tickets.work'],
  'POST /tickets/{id}/transitions': ['tickets.work', 'tickets.take_part'],
  'POST /tickets/{id}/messages': ['tickets.work', 'tickets.take_part'],
  'POST /tickets/{id}/time-entries': ['time_entries.write'],
  'DELETE /tickets/{id}/time-entries/{entryId}': ['time_entries.write'],
  'GET /adhesions/{id}/acts': ['adhesions.read'],
  'GET /adhesions/{id}/signers': ['adhesions.read'],
  'GET /reports/centre': ['territory.read'],
  'POST /reports/bodies': ['territory.read'],
  'GET /reports/bodies/{id}': ['bodies.read'],
  'GET /adhesions/{id}/act-document': ['adhesions.read'],
  'GET /conventions/{id}/act-template': ['conventions.edit'],
  'POST /files': ['files.write'],
  'GET /files/{id}/content': ['files.read'],
  'GET /files/{id}/signatures': ['files.read'],
  'GET /files/{id}/signed-content': ['files.read'],
  'DELETE /files/{id}': ['files.write'],
  'GET /network/participation': ['network.read'],
  'POST /network/participation/steps': ['settings.edit'],
  'GET /network/requests': ['network.manage'],
  'POST /network/centres/{slug}/participation-steps': ['network.manage'],
  'GET /network/centres': ['network.read'],
  'GET /network/documents': ['network.read'],
  'GET /network/centres/{slug}/documents/{id}': ['network.read'],
  'GET /network/centres/{slug}/documents/{id}/content': ['network.read'],
  'POST /network/centres/{slug}/documents/{id}/comments': ['network.take_part'],
  'DELETE /network/comments/{id}': ['network.take_part'],
  'POST /network/centres/{slug}/documents/{id}/copies': ['network.take_part'],
  'GET /network/copies': ['network.read'],
  'GET /network/groups': ['network.read'],
  'POST /network/groups': ['network.take_part'],
  'GET /network/centres/{slug}/groups/{id}': ['network.read'],
  'POST /network/groups/{id}/steps': ['network.take_part'],
  'POST /network/groups/{id}/member-steps': ['network.take_part'],
  'POST /network/centres/{slug}/groups/{id}/answers': ['network.take_part'],
  'GET /document-search': ['documents.read'],
  'GET /document-search/facets': ['documents.read'],
  'GET /documents/{id}/versions/{number}/text': ['documents.read'],
  'POST /uploads': ['files.write', 'documents.write'],
  'GET /uploads/{id}': ['files.write', 'documents.write'],
  'PATCH /uploads/{id}': ['files.write', 'documents.write'],
  'DELETE /uploads/{id}': ['files.write', 'documents.write'],
};

const OPENAPI = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, unknown>>;
};
const documented = Object.entries(OPENAPI.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
);

const personOf = (role: Role): TestPerson => ({ ...house.world.alfa.people, ...house.world.network })[role];

/** Calls a route with ids that name nothing and no content: whoever may, hears 404, 412, 415 or 422, never 401 or 403. */
async function call(route: string, person: TestPerson | undefined): Promise<{ status: number; code?: string }> {
  // An answer that does not end: its status is all there is.
  if (route === 'GET /events' && person) {
    const reader = await new EventReader(house.url, person.token).opened();
    reader.close();
    return { status: reader.status! };
  }
  const [method, template] = route.split(' ') as [string, string];
  const path = template
    .replace('{slug}', 'alfa')
    .replace('{code}', 'posta-elettronica')
    .replace('{number}', '1')
    .replace(/\{\w+\}/g, newId);
  const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
  const made = house.as(person)[verb](path);
  if (verb !== 'get') made.set('If-Match', '"1"');
  // The type of the content is looked at before anything else: files are not sent as JSON.
  const answer = await made
    .send((verb === 'post' && path !== '/files') || verb === 'patch' ? {} : undefined)
    .ok(() => true);
  // What a session shows is kept by nobody else.
  if (person && ROUTES[route] !== 'public') expect(answer.headers['cache-control']).toContain('no-store');
  return { status: answer.status, code: answer.body.code as string };
}

it('every route that OpenAPI documents stands in this list, and no other', () => {
  expect(Object.keys(ROUTES).sort()).toEqual(documented.sort());
});

it('every permission of a centre or a body is asked for by a route', () => {
  const asked = new Set(Object.values(ROUTES).flatMap((access) => (Array.isArray(access) ? access : [])));
  const unused = [...new Set(ROLES.flatMap((role) => permissionsOf(role)))].filter(
    (permission) => !asked.has(permission),
  );
  // A countersignature is a command among the others: adhesions.test.ts looks at who may give it.
  expect(unused.sort()).toEqual(['adhesions.countersign', 'time_entries.read']);
});

describe.each(Object.entries(ROUTES))('%s', (route, access) => {
  it(`is for ${String(access)}`, async () => {
    await leavesNoTrace(house, async () => {
      const nobody = await call(route, undefined);
      if (access === 'public') expect(nobody.status).not.toBe(403);
      else expect(nobody).toEqual({ status: 401, code: 'unauthenticated' });
    });
    for (const role of ROLES) {
      const may = !Array.isArray(access) || access.some((permission) => permissionsOf(role).includes(permission));
      // Signing out would end the session that the next routes need.
      if (route === 'DELETE /session' || route === 'POST /session/provider-sign-out') continue;
      // It asks for no content: who may, has made one.
      const answer =
        may && route === 'POST /calendar-feeds'
          ? await call(route, personOf(role))
          : await leavesNoTrace(house, () => call(route, personOf(role)));
      const shown = `${role} → ${route}: ${answer.status} ${answer.code ?? ''}`;
      if (!may) expect(`${shown}`).toBe(`${role} → ${route}: 403 permission_denied`);
      else if (answer.status === 401 || answer.status === 403 || answer.status >= 500) throw new Error(shown);
    }
  });
});

describe('the register of changes', () => {
  it('tells who did what, to the centre only', async () => {
    const { people, serviceId } = house.world.alfa;
    const { body: ticket } = await house
      .as(people.body_clerk)
      .post('/tickets')
      .send({ serviceId, subject: 'PEC', text: 'Piena.' })
      .expect(201);
    const { body } = await house.as(people.auditor).get(`/audit-entries?rowId=${ticket.id}`).expect(200);
    expect(body.items).toMatchObject([
      { tableName: 'ticket', operation: 'INSERT', actorName: people.body_clerk.name, access: 'body', rowId: ticket.id },
    ]);
    expect(
      (await house.as(house.world.beta.people.auditor).get(`/audit-entries?rowId=${ticket.id}`).expect(200)).body.items,
    ).toEqual([]);
    await problem(house.as(people.body_admin).get('/audit-entries'), 'permission_denied');
  });

  it('pages without gaps and filters by table', async () => {
    const admin = house.as(house.world.alfa.people.centre_admin);
    const whole = (await admin.get('/audit-entries?limit=100').expect(200)).body.items as { id: string }[];
    const paged: { id: string }[] = [];
    for (let cursor = ''; ;) {
      const { body } = await admin.get(`/audit-entries?limit=7${cursor}`).expect(200);
      paged.push(...body.items);
      if (!body.nextCursor || paged.length >= whole.length) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(paged.slice(0, whole.length)).toEqual(whole);
    const messages = (await admin.get('/audit-entries?tableName=ticket_message').expect(200)).body.items as {
      tableName: string;
    }[];
    expect(messages.map(({ tableName }) => tableName)).toEqual(['ticket_message']);
  });
});
