import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  context,
  trace,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api';

export { SpanKind } from '@opentelemetry/api';

/** Absent while traces are off: everything here is then one comparison. */
let tracer: Tracer | undefined;

export function useTracer(given: Tracer | undefined): void {
  tracer = given;
}

export interface SpanOptions {
  kind?: SpanKind;
  /** Ids, names of code and counts: never what a person wrote, and nobody's address. */
  attributes?: Attributes;
  /** W3C `traceparent` of what caused it, where that is not what runs now. */
  parent?: string | null;
}

/**
 * Does something within a span. A failure is told by its class or code alone: messages may quote
 * what somebody wrote.
 */
export async function traced<T>(
  name: string,
  { parent, ...options }: SpanOptions,
  work: (span?: Span) => Promise<T>,
): Promise<T> {
  if (!tracer) return work();
  const span = tracer.startSpan(name, options, contextOf(parent));
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(span));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', kindOfError(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Starts a span that ends elsewhere, and does something within it. Without tracing there is none. */
export function startSpan(name: string, { parent, ...options }: SpanOptions, work: (span?: Span) => void): void {
  if (!tracer) return work();
  const span = tracer.startSpan(name, options, contextOf(parent));
  context.with(trace.setSpan(context.active(), span), () => work(span));
}

/**
 * Tells of a wait that is over, from what was noted when it began.
 * @returns its `traceparent`, for what came after it
 */
export function pastSpan(name: string, from: Date, until: Date, { parent, ...options }: SpanOptions): string | null {
  if (!tracer || !parent) return parent ?? null;
  const startTime = from < until ? from : until;
  const span = tracer.startSpan(name, { ...options, startTime }, contextOf(parent));
  span.end(until);
  return formatted(span.spanContext());
}

/** The W3C `traceparent` of what runs now; null without tracing. */
export function traceparent(): string | null {
  const active = tracer && trace.getActiveSpan()?.spanContext();
  return active ? formatted(active) : null;
}

/** The id of the trace of what runs now, for the log. */
export function traceId(): string | undefined {
  return tracer && trace.getActiveSpan()?.spanContext().traceId;
}

/** What went wrong, without what was said about it. */
export function kindOfError(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string' || typeof code === 'number') return String(code);
  return typeof name === 'string' ? name : typeof error;
}

function formatted({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function contextOf(parent: string | null | undefined): Context {
  if (parent === undefined) return context.active();
  const [, traceId, spanId, flags] = TRACEPARENT.exec(parent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: parseInt(flags, 16), isRemote: true });
}
