import { brusselsDate, type Edition, registrationSchema } from '@balie/shared'

/**
 * Creates a function that returns the registration schema for a moment. It keeps the schema for the day in Brussels,
 * since making one costs more than all uses of it.
 */
export function createSchemaOfDay(edition: Edition): (now: Date) => ReturnType<typeof registrationSchema> {
  let today = ''
  let schema = registrationSchema({ today, edition })
  return (now) => {
    const day = brusselsDate(now)
    if (day !== today) {
      today = day
      schema = registrationSchema({ today, edition })
    }
    return schema
  }
}
