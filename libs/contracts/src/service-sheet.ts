import type { BodyType } from './codes.js';

/** How a body reaches the centre for a service. */
export const SERVICE_CHANNELS = ['portal', 'email', 'pec', 'phone', 'desk'] as const;
export type ServiceChannel = (typeof SERVICE_CHANNELS)[number];

/** What a body must be or have before it may use a service. */
export const REQUIREMENT_KINDS = [
  'active_adhesion',
  'signed_protocol',
  'dues_paid',
  'processor_appointment',
  'body_type',
  'population',
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export type Requirement =
  | { kind: 'active_adhesion' | 'signed_protocol' | 'dues_paid' | 'processor_appointment' }
  | { kind: 'body_type'; bodyTypes: BodyType[] }
  /** Inhabitants, both ends included; null: no limit on that side. */
  | { kind: 'population'; from: number | null; to: number | null };

/** All groups must be met; of a group, one alternative is enough. */
export type Requirements = { anyOf: Requirement[] }[];

/** How a request to activate a service is decided. */
export const SUBSCRIPTION_APPROVALS = ['automatic', 'manual'] as const;
export type SubscriptionApproval = (typeof SUBSCRIPTION_APPROVALS)[number];

/** How often an included allowance is given anew. */
export const ALLOWANCE_PERIODS = ['year', 'subscription'] as const;
export type AllowancePeriod = (typeof ALLOWANCE_PERIODS)[number];

/**
 * How what a body consumes of an allowance is counted: by the centre, by the hours worked on its requests for the
 * service, or by these requests.
 */
export const ALLOWANCE_COUNTS = ['hand', 'hours', 'requests'] as const;
export type AllowanceCount = (typeof ALLOWANCE_COUNTS)[number];

/**
 * What a subscription includes, such as three mail boxes or 170 queries a year. By population bands of which the last is
 * open; one band alone gives all bodies the same.
 */
export interface Allowance {
  /** Stays the same from version to version; lower case, such as `caselle`. */
  code: string;
  name: string;
  unit: string;
  period: AllowancePeriod;
  /** By hand where it says nothing. Of a sheet one allowance at most counts hours, and one requests. */
  countedBy?: AllowanceCount;
  /** In growing order; `upTo` inhabitants, included; null in the last. `quantity` is a whole number or has at most two decimals. */
  bands: { upTo: number | null; quantity: number }[];
}

/** What a body is asked to bring with its request. */
export interface DocumentToProvide {
  name: string;
  required: boolean;
}

export interface QuestionAndAnswer {
  question: string;
  answer: string;
}
