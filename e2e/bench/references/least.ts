// The smallest handler that registers a card with the libraries of the BFF.
import { endpoints } from '@balie/shared'
import express from 'express'
import { register } from './register.ts'

const { PORT, HOST = '', UITPAS_API_URL = '' } = process.env
const app = express().disable('x-powered-by').disable('etag')
app.post(endpoints.register.path, express.json(), register(UITPAS_API_URL))
app.listen(Number(PORT), HOST)
