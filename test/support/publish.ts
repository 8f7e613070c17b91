import type { TestTenant } from '#app/testing';
import type { House } from './house.js';

type Answer = Awaited<ReturnType<ReturnType<House['as']>['post']>>;

/**
 * Publishes the draft of a service as a centre does: one hands it in, and of its two people the one approves who did not
 * write it.
 * @returns the answer to the approval
 */
export async function publishSheet(house: House, tenant: TestTenant, id: string, etag: string): Promise<Answer> {
  const { operator, centre_admin } = tenant.people;
  const submitted = await house.as(operator).post(`/services/${id}/submit`).set('If-Match', etag).expect(200);
  const { body } = await house.as(operator).get(`/services/${id}`).expect(200);
  const approver = (body.steps as string[]).includes('publish') ? operator : centre_admin;
  return house.as(approver).post(`/services/${id}/publish`).set('If-Match', submitted.headers.etag!).expect(200);
}
