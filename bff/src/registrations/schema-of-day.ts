import { brusselsDate, type Edition, registrationSchema } from '@balie/shared'

/**
 * The schema of a registration for a moment. It changes with the day in Brussels only, and making it costs more than
 * all else that is done with it.
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
