/**
 * The closed list of what can go wrong, each with its HTTP status. The API words it in the
 * language of the request; the portal translates by `code`.
 */
export const PROBLEMS = {
  malformed_request: 400,
  invalid_parameter: 400,
  unauthenticated: 401,
  invalid_credentials: 401,
  second_factor_required: 401,
  invalid_second_factor: 401,
  permission_denied: 403,
  second_factor_needed: 403,
  cross_site_request: 403,
  confined_session: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  state_conflict: 409,
  second_person_needed: 409,
  duplicate: 409,
  adhesion_required: 409,
  framework_required: 409,
  requirements_not_met: 409,
  person_elsewhere: 409,
  bodies_tied: 409,
  offset_mismatch: 409,
  file_infected: 409,
  file_not_scanned: 409,
  link_not_valid: 410,
  stale_version: 412,
  upload_version: 412,
  payload_too_large: 413,
  address_too_long: 414,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  validation_failed: 422,
  archive_refused: 422,
  uncomputable: 422,
  idempotency_key_reused: 422,
  upload_busy: 423,
  precondition_required: 428,
  too_many_requests: 429,
  headers_too_large: 431,
  checksum_mismatch: 460,
  internal_error: 500,
  unavailable: 503,
  storage_full: 507,
  quota_reached: 507,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What is wrong with one field. */
export const FIELD_PROBLEMS = [
  'required',
  'unknown_field',
  'wrong_type',
  'too_short',
  'too_long',
  'out_of_range',
  'not_in_list',
  'invalid_format',
  'null_byte',
  'not_found',
  'not_allowed',
  'in_use',
  'wrong_value',
  'wrong_check_digit',
  'low_contrast',
  'in_the_past',
  'archive_broken',
  'archive_foreign',
  'archive_altered',
  'archive_version',
  'not_signed',
  'bands_overlap',
  'band_open',
  'bands_end',
  'no_bodies',
  'no_costs',
  'no_quantity',
  'negative_quantity',
  'no_destination',
  'no_driver',
  'closed_circle',
  'no_hours',
  'no_source',
  'no_quorum',
  'recused',
  'not_attending',
  'stale',
  'wrong_state',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

export interface FieldError {
  /** Where the value stands: `subject`, `onBehalf.minutes`, `fileIds.0`. */
  field: string;
  code: FieldProblem;
  detail: string;
  /** What people call it, where the value stands somewhere else than in the request. */
  about?: string;
}
