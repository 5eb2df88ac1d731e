import { defineScript } from '@redis/client'
import * as z from 'zod/mini'
import type { Addition, Fields, StoreStep } from './store.ts'
import { splitTimers } from './timers.ts'

/** A field of every record: a Redis hash without fields would not exist. */
const MARK = '_'

/**
 * Carries out a batch of steps. A script is atomic: no other client can write between its reads and writes. The steps
 * come as JSON besides the keys.
 */
const TOGETHER = `
  local steps = cjson.decode(ARGV[1])
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local has = function(i, name) return redis.call('HEXISTS', KEYS[i], name) == 1 end
  local possible = function(i, step)
    if step['do'] == 'put' then return true end
    local lives = redis.call('EXISTS', KEYS[i]) == 1
    if step['do'] == 'create' then return not lives end
    return lives and (not step.having or has(i, step.having)) and (not step.lacking or not has(i, step.lacking))
  end
  local results, refused = {}, false
  for i, step in ipairs(steps) do
    results[i] = possible(i, step) and 1 or 0
    refused = refused or (step.required and results[i] == 0)
  end
  if refused then return results end
  for i, step in ipairs(steps) do
    if results[i] == 1 then
      if step['do'] == 'remove' then redis.call('DEL', KEYS[i]) end
      if step['do'] == 'removeField' then redis.call('HDEL', KEYS[i], step.having) end
      if step.fields then redis.call('HSET', KEYS[i], '${MARK}', '', unpack(step.fields)) end
      for _, timer in ipairs(step.timers or {}) do
        redis.call('HSET', KEYS[i], string.format('timer:%s:%.0f', timer[1], now + timer[2]), '')
      end
      if step.lifetimeMs then redis.call('PEXPIRE', KEYS[i], step.lifetimeMs) end
    end
  end
  return results`

const READ = `
  local remaining = redis.call('PTTL', KEYS[1])
  if remaining < 0 then return false end
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  return {remaining, now, redis.call('HGETALL', KEYS[1])}`

const ADD_EACH = `
  local additions = cjson.decode(ARGV[1])
  local results = {}
  for i, addition in ipairs(additions) do
    if redis.call('EXISTS', KEYS[i]) == 0 then
      redis.call('HSET', KEYS[i], '${MARK}', '')
      redis.call('PEXPIRE', KEYS[i], addition.lifetimeMs)
    end
    local count = redis.call('HINCRBY', KEYS[i], 'count', addition.by)
    if count < 0 then count = redis.call('HINCRBY', KEYS[i], 'count', -count) end
    results[i] = {count, redis.call('PTTL', KEYS[i])}
  end
  return results`

const doneSchema = z.array(z.literal([0, 1]))
const readSchema = z.nullable(z.tuple([z.number(), z.number(), z.array(z.string())]))
const addedSchema = z.array(z.tuple([z.number(), z.number()]))

/** The store's scripts, which the client loads once and then calls by their hash. */
export const redisScripts = {
  together: defineScript({
    SCRIPT: TOGETHER,
    parseCommand(parser, keys: string[], steps: readonly StoreStep[]) {
      parser.pushKeysLength(keys)
      parser.push(JSON.stringify(steps.map(toArguments)))
    },
    transformReply: (reply: unknown) => doneSchema.parse(reply).map((done) => done === 1),
  }),
  readRecord: defineScript({
    SCRIPT: READ,
    NUMBER_OF_KEYS: 1,
    parseCommand(parser, key: string) {
      parser.pushKey(key)
    },
    transformReply(reply: unknown) {
      const found = readSchema.parse(reply)
      if (!found) return undefined
      const [remainingMs, now, fields] = found
      return { remainingMs, ...splitTimers(toFields(fields), now) }
    },
  }),
  addEach: defineScript({
    SCRIPT: ADD_EACH,
    parseCommand(parser, keys: string[], additions: readonly Addition[]) {
      parser.pushKeysLength(keys)
      const whole = additions.map(({ by, lifetimeMs }) => ({ by, lifetimeMs: Math.ceil(lifetimeMs) }))
      parser.push(JSON.stringify(whole))
    },
    transformReply: (reply: unknown) =>
      addedSchema.parse(reply).map(([count, remainingMs]) => ({ count, remainingMs })),
  }),
}

/**
 * Writes a step as the script reads it: fields as a list of names and values, without the key; a removed field is
 * required.
 */
function toArguments(step: StoreStep) {
  const rest = { ...step, key: undefined }
  if (step.do === 'removeField') return { ...rest, having: step.name }
  if (!('fields' in step)) return rest
  const timers = step.timers?.map(([name, lifetimeMs]) => [name, Math.ceil(lifetimeMs)])
  // Redis refuses fractions, which would leave the script half done.
  const lifetimeMs = step.lifetimeMs === undefined ? undefined : Math.ceil(step.lifetimeMs)
  return { ...rest, lifetimeMs, fields: step.fields.flat(), timers }
}

/** Makes fields from alternating names and values. */
function toFields(flat: readonly string[]): Fields {
  const fields: Fields = {}
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const [name = '', value = ''] = flat.slice(index, index + 2)
    if (name !== MARK) fields[name] = value
  }
  return fields
}
