import { type Server, createServer } from 'node:http'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

const requests = new Histogram({
  name: 'guitu_request_seconds',
  help: 'Time to answer, by endpoint and status',
  labelNames: ['endpoint', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
})

/** Counts one answer. @param endpoint - its id, never the path: a path may carry personal data. */
export const countAnswer = (endpoint: string, status: number, seconds: number): void =>
  requests.observe({ endpoint, status: String(status) }, seconds)

const callEvents = new Counter({
  name: 'guitu_call_events_total',
  help: 'What the video service told of its rooms, by what became of it',
  labelNames: ['outcome'] as const,
  registers: [registry],
})

/** Counts one thing that the video service told. @param outcome - one of a few words. */
export const countCallEvent = (outcome: string): void => callEvents.inc({ outcome })

/** How often something became of what the video service told, since this process began. */
export const callEventsCounted = async (outcome: string): Promise<number> =>
  (await callEvents.get()).values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0

/** Serves the figures on a port of their own, which is not shown to the world. */
export const metricsServer = (): Server =>
  createServer((_, answer) => {
    void registry.metrics().then(text => {
      answer.setHeader('content-type', registry.contentType).end(text)
    })
  })
