import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider, type TracerConfig } from '@opentelemetry/sdk-trace-node';
import { useTracer } from './tracing.js';

type Resource = NonNullable<TracerConfig['resource']>;

/**
 * Sends traces to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names; further OTEL_ settings are
 * read by the library itself.
 * @returns how to stop, once what is left has been sent
 */
export function startExport(serviceName: string): () => Promise<void> {
  const attributes = { 'service.name': serviceName };
  const resource: Resource = {
    attributes,
    merge: () => resource,
    getRawAttributes: () => Object.entries(attributes),
  };
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  useTracer(trace.getTracer('casa-dei-comuni'));
  return async () => {
    useTracer(undefined);
    await provider.shutdown();
  };
}
