import { EMPLOYEE_HEADER, IDEMPOTENCY_KEY_HEADER, type Edition } from '@balie/shared'
import { ownFailure } from '../http/problem.ts'
import type { FailureCode, Operation } from './operation.ts'
import { operations } from './operations.ts'
import { answerSchema, bodySchema, componentSchemas, type JsonSchema } from './schemas.ts'

/** The answers that carry no data of ours. */
const REDIRECT = { 302: { description: 'Found', headers: { Location: header('Where the browser goes.') } } }
const NO_CONTENT = 204

export interface ApiDescription {
  openapi: string
  info: object
  servers: object[]
  paths: Record<string, object>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: object }
}

/**
 * Describes the contract with the browser as OpenAPI 3.1, from the schemas that parse requests and answers.
 *
 * @param settings.sessionCookie the name of the session's cookie
 */
export function describeApi(settings: {
  edition: Edition
  publicUrl: string
  sessionCookie: string
}): ApiDescription {
  const paths: Record<string, object> = {
    '/auth/login': { get: browserStep('beginLogin', 'Sends the browser to UiTID.', ['returnTo', 'lang']) },
    '/auth/callback': {
      get: browserStep('endLogin', 'Where UiTID sends the browser back to.', [
        'oauth_token',
        'oauth_verifier',
        'code',
        'state',
        'iss',
        'error',
      ]),
    },
  }
  for (const operation of operations(settings.edition)) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describeOperation(operation) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'UiTPAS balie',
      version: '1',
      description:
        'What the page says to its backend. Same origin and a session cookie: it is no interface for other applications.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: settings.publicUrl }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: settings.sessionCookie } },
    },
  }
}

function describeOperation(operation: Operation) {
  const parameters = [...pathParameters(operation), ...ownParameters(operation)]
  return {
    operationId: operation.id,
    summary: operation.summary,
    security: operation.needsSession ? [{ session: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: bodySchema(operation.body) } },
      },
    }),
    responses: { ...successOf(operation), ...failuresOf(operation), default: problem('Any other failure.') },
  }
}

function successOf({ success: { status, schemas, csv, orNothing } }: Operation) {
  if (status === NO_CONTENT) return { [status]: { description: 'Done.' } }
  const answers = schemas.map(answerSchema)
  const [schema] = answers.length === 1 ? answers : [{ oneOf: answers }]
  const content = {
    'application/json': { schema },
    ...(csv === true && { 'text/csv': { schema: { type: 'string' } } }),
  }
  return {
    [status]: { description: 'What was asked for.', content },
    ...(orNothing === true && { [NO_CONTENT]: { description: 'Done.' } }),
  }
}

function failuresOf({ failures }: Operation) {
  const codes = new Map<number, FailureCode[]>()
  for (const code of new Set(failures)) {
    const status = statusOf(code)
    codes.set(status, [...(codes.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...codes].map(([status, list]) => [status, problem(list.map(nameOfCode).join(', '))]),
  )
}

function statusOf(code: FailureCode): number {
  if (code === 'ACCESS_DENIED') return 403
  return code === 'REFUSED' ? 422 : ownFailure(code).status
}

function nameOfCode(code: FailureCode): string {
  return code === 'REFUSED' ? 'a code of the service' : code
}

function problem(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

function pathParameters({ path }: Operation) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) =>
    parameter('path', name ?? '', { type: 'string', format: 'uuid' }),
  )
}

function ownParameters({ idempotencyKey, states, needsSession, namesEmployee }: Operation) {
  return [
    ...(idempotencyKey
      ? [parameter('header', IDEMPOTENCY_KEY_HEADER, { type: 'string', format: 'uuid' })]
      : []),
    ...(needsSession || namesEmployee
      ? [{ ...parameter('header', EMPLOYEE_HEADER, { type: 'string' }), required: false }]
      : []),
    ...(states ? [parameter('query', 'state', { type: 'string', enum: [...states] })] : []),
  ]
}

function parameter(where: 'path' | 'header' | 'query', name: string, schema: JsonSchema) {
  return { in: where, name, required: true, schema }
}

/** Describes a step of the login, to which the browser navigates: the answer is always a redirect. */
function browserStep(operationId: string, summary: string, names: string[]) {
  const parameters = names.map((name) => ({
    ...parameter('query', name, { type: 'string' }),
    required: false,
  }))
  return {
    operationId,
    summary,
    security: [],
    parameters,
    responses: { ...REDIRECT, default: problem('Any failure.') },
  }
}

function header(description: string) {
  return { description, schema: { type: 'string' } }
}
