// Loaded into a BFF before its own code (`--import`): cuts the route to the service when the headers of the write in
// CUT_AT are about to be written, on an established connection. The kernel then keeps the request and cannot deliver
// it.
import { subscribe } from 'node:diagnostics_channel'
import { cutRoute, isCut } from './route.ts'

const { CUT_AT = '', CUT_ADDRESS = '' } = process.env

/** The parts of undici's message on this channel that are used here. */
interface LeavingRequest {
  request: { method: string; path: string }
}

subscribe('undici:client:sendHeaders', (message) => {
  const { request } = message as LeavingRequest
  if (request.method === 'POST' && request.path.includes(CUT_AT) && !isCut(CUT_ADDRESS)) cutRoute(CUT_ADDRESS)
})
