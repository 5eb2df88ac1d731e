import { defineScript } from '@redis/client'
import * as z from 'zod/mini'
import { ownerCounterKey, ownerMark } from './record-key.ts'
import type { Addition, Fields, StoreStep, Visit } from './store.ts'
import { END, splitTimers } from './timers.ts'

/** A field of every record: a Redis hash without fields would not exist. */
const MARK = '_'

/** Adds to a counter that is made when it is missing, and never goes below 0. */
const ADD = `
  local add = function(key, by, lifetimeMs)
    if redis.call('EXISTS', key) == 0 then
      redis.call('HSET', key, '${MARK}', '')
      redis.call('PEXPIRE', key, lifetimeMs)
    end
    local count = redis.call('HINCRBY', key, 'count', by)
    if count < 0 then count = redis.call('HINCRBY', key, 'count', -count) end
    return {count, redis.call('PTTL', key)}
  end`

/**
 * Carries out a batch of steps. A script is atomic: no other client can write between its reads and writes. The steps
 * come as JSON besides the keys.
 */
const TOGETHER = `${ADD}
  local steps = cjson.decode(ARGV[1])
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local has = function(i, name) return redis.call('HEXISTS', KEYS[i], name) == 1 end
  local possible = function(i, step)
    if step['do'] == 'put' then return true end
    if step['do'] == 'count' then
      return not step.max or (tonumber(redis.call('HGET', KEYS[i], 'count')) or 0) + step.by <= step.max
    end
    if step['do'] == 'removeFields' then
      for _, name in ipairs(step.names) do if has(i, name) then return true end end
      return false
    end
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
      if step['do'] == 'removeFields' then redis.call('HDEL', KEYS[i], unpack(step.names)) end
      if step['do'] == 'count' then add(KEYS[i], step.by, step.lifetimeMs) end
      if step.fields then redis.call('HSET', KEYS[i], '${MARK}', '', unpack(step.fields)) end
      for _, timer in ipairs(step.timers or {}) do
        redis.call('HSET', KEYS[i], string.format('timer:%s:%.0f', timer[1], now + timer[2]), '')
      end
      if step.lifetimeMs and step['do'] ~= 'count' then redis.call('PEXPIRE', KEYS[i], step.lifetimeMs) end
    end
  end
  return results`

const READ = `
  local remaining = redis.call('PTTL', KEYS[1])
  if remaining < 0 then return false end
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  return {remaining, now, redis.call('HGETALL', KEYS[1])}`

const ADD_EACH = `${ADD}
  local additions = cjson.decode(ARGV[1])
  local results = {}
  for i, addition in ipairs(additions) do
    results[i] = add(KEYS[i], addition.by, addition.lifetimeMs)
  end
  return results`

/**
 * Visits a record. Its arguments: the only owner or nothing, the new lifetime or nothing, then a name and a lifetime for
 * each counter. The counters' keys begin as the record's does, and are only known here.
 */
const VISIT = `${ADD}
  local remaining = redis.call('PTTL', KEYS[1])
  if remaining < 0 then return false end
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local fields = redis.call('HGETALL', KEYS[1])
  local owner, ends
  for i = 1, #fields, 2 do
    owner = owner or string.match(fields[i], '^${ownerMark('')}(.+)$')
    ends = ends or tonumber(string.match(fields[i], '^timer:${END}:(%d+)$'))
  end
  if not owner or not ends or (ARGV[1] ~= '' and ARGV[1] ~= owner) then return {remaining, now, fields} end
  local added = {}
  for i = 4, #ARGV, 2 do
    local key = string.gsub(ARGV[3], '#(%a+)', {what = ARGV[i], owner = owner})
    added[#added + 1] = add(key, 1, ARGV[i + 1])
  end
  if ARGV[2] ~= '' then
    redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.min(ARGV[2], ends - now)))
  end
  return {remaining, now, fields, added}`

const doneSchema = z.array(z.literal([0, 1]))
const readSchema = z.nullable(z.tuple([z.number(), z.number(), z.array(z.string())]))
const addedSchema = z.array(z.tuple([z.number(), z.number()]))
const visitedSchema = z.nullable(
  z.tuple([z.number(), z.number(), z.array(z.string()), z.optional(addedSchema)]),
)

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
    transformReply: (reply: unknown) => toAdded(addedSchema.parse(reply)),
  }),
  visit: defineScript({
    SCRIPT: VISIT,
    NUMBER_OF_KEYS: 1,
    parseCommand(parser, key: string, visit: Visit, prefix: string) {
      const { owner = '', lifetimeMs, counters } = visit
      parser.pushKey(key)
      parser.push(owner, lifetimeMs === undefined ? '' : String(Math.ceil(lifetimeMs)))
      parser.push(prefix + ownerCounterKey('#what', '#owner'))
      for (const counter of counters) parser.push(counter.what, String(Math.ceil(counter.lifetimeMs)))
    },
    transformReply(reply: unknown) {
      const found = visitedSchema.parse(reply)
      if (!found) return undefined
      const [remainingMs, now, fields, added] = found
      return { remainingMs, ...splitTimers(toFields(fields), now), ...(added && { added: toAdded(added) }) }
    },
  }),
}

function toAdded(added: z.infer<typeof addedSchema>) {
  return added.map(([count, remainingMs]) => ({ count, remainingMs }))
}

/** Writes a step as the script reads it: fields as a list of names and values, without the key. */
function toArguments(step: StoreStep) {
  const rest = { ...step, key: undefined }
  if (step.do === 'count') return { ...rest, lifetimeMs: Math.ceil(step.lifetimeMs) }
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
