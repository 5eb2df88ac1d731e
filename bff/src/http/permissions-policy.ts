import type { RequestHandler } from 'express'

/** Of what a device can do, the page asks for the camera; nobody gets the rest, frames included. */
const POLICY = 'camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()'

export const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('Permissions-Policy', POLICY)
  next()
}
