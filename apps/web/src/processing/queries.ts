import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get, PostBody } from '../api/types.js';

export type ProcessingTerms = Get<'/api/v1/conventions/{id}/processing-terms'>;
export type Appointment = Get<'/api/v1/adhesions/{id}/processor-appointments'>['appointments'][number];
export type NewTerms = PostBody<'/api/v1/conventions/{id}/processing-terms'>;
export type AppointmentStep = PostBody<'/api/v1/processor-appointments/{id}/transitions'>;

const at = (id: string) => ({ path: { id } });

export function useProcessingTerms(conventionId: string, enabled = true) {
  return useQuery({
    queryKey: ['conventions', 'processing', conventionId],
    queryFn: () => unwrap(api.GET('/api/v1/conventions/{id}/processing-terms', { params: at(conventionId) })),
    enabled,
  });
}

/** Under the key of the adhesion's lists, so that a step of the adhesion asks anew. */
export function useAppointments(adhesionId: string) {
  return useQuery({
    queryKey: ['adhesions', 'appointments', adhesionId],
    queryFn: () => unwrap(api.GET('/api/v1/adhesions/{id}/processor-appointments', { params: at(adhesionId) })),
  });
}

export function addTerms(conventionId: string, body: NewTerms, key: string) {
  const params = { ...at(conventionId), header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/conventions/{id}/processing-terms', { params, body }));
}

export function proposeToAll(conventionId: string, key: string) {
  const params = { ...at(conventionId), header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/conventions/{id}/processor-appointments', { params }));
}

export function propose(adhesionId: string, key: string) {
  const params = { ...at(adhesionId), header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/adhesions/{id}/processor-appointments', { params }));
}

export function sendStep({ id, version }: Appointment, body: AppointmentStep) {
  const params = { ...at(id), header: ifMatch(version) };
  return unwrap(api.POST('/api/v1/processor-appointments/{id}/transitions', { params, body }));
}

/** Appointments stand on the pages of conventions, adhesions and subscriptions: all are asked anew. */
export function useProcessingChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all(
        [['conventions'], ['adhesions', 'appointments'], ['subscriptions']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}
