import type { TraceSettings } from '../config/observability.ts'
import { passOnTraces, type Tracing } from './tracing.ts'

/** Opens tracing: exports traces if the settings ask for it; otherwise OpenTelemetry isn't even loaded. */
export async function openTracing(settings: { traces: TraceSettings | undefined }): Promise<Tracing> {
  if (!settings.traces) return passOnTraces()
  const { exportTraces } = await import('./export-traces.ts')
  return exportTraces(settings.traces)
}
