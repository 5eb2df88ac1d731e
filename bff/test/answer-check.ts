import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ApiDescription } from '../src/api-description/describe-api.ts'
import type { Reply } from './browser.ts'

const FORMATS = ['date', 'date-time', 'uri', 'uuid'] as const

/** An operation of the description, with the statuses that its answers may have. */
export interface DescribedOperation {
  method: string
  path: string
  statuses: string[]
}

/** Compares answers with the description. */
export interface AnswerCheck {
  operations: DescribedOperation[]
  /** Returns the operation that a request is for. The path may have a query. */
  operationFor(method: string, path: string): DescribedOperation | undefined
  /**
   * Lists the differences between an answer and its description. A failure whose status isn't described must match the
   * description of any failure.
   */
  mistakes(operation: DescribedOperation, reply: Reply): string[]
}

interface Answer {
  content?: Record<string, { schema: object }>
}

/** Creates a check from the description alone, as a client would that knows nothing else of the application. */
export function createAnswerCheck(description: ApiDescription): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv, [...FORMATS])
  ajv.addSchema({ $id: 'api', ...description })
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { responses: Record<string, Answer> }>).map(
      ([method, { responses }]) => ({
        method: method.toUpperCase(),
        path,
        statuses: Object.keys(responses).filter((status) => status !== 'default'),
      }),
    ),
  )

  function contentAddress({ method, path }: DescribedOperation, status: string) {
    const steps = ['paths', path, method.toLowerCase(), 'responses', status, 'content']
    const escaped = steps.map((step) => encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')))
    return `api#/${escaped.join('/')}`
  }

  return {
    operations,
    operationFor(method, path) {
      const [pathname = ''] = path.split('?')
      return operations.find(
        (operation) =>
          operation.method === method &&
          new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
      )
    },
    mistakes(operation, { status, headers, text, json }) {
      const described = operation.statuses.includes(String(status)) ? String(status) : 'default'
      if (described === 'default' && status < 400) return [`status ${status} is not described`]
      const methods = description.paths[operation.path] as Record<
        string,
        { responses: Record<string, Answer> }
      >
      const content = methods[operation.method.toLowerCase()]?.responses[described]?.content
      if (!content) return text === '' || status < 400 ? [] : ['a body that is not described']
      const [type = ''] = (headers.get('content-type') ?? '').split(';')
      if (!(type in content)) return [`${type} is not described for ${status}`]
      if (type === 'text/csv') return []
      const address = `${contentAddress(operation, described)}/${type.replace('/', '~1').replace('+', '%2B')}/schema`
      const validate = ajv.getSchema(address)
      if (!validate) return [`${address} cannot be found`]
      if (validate(json) === true) return []
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
    },
  }
}
