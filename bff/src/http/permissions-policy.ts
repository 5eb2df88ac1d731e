import type { RequestHandler } from 'express'

/** Allows the page the camera; all other device features are denied, in frames as well. */
const POLICY = 'camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()'

export const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('Permissions-Policy', POLICY)
  next()
}
