// Loaded into a BFF before its own code (`--import`): its wall clock is set forward or back whenever SIGUSR2 comes.

/** Less than the service allows a signature to be off. */
const STEPS_MS = [90_000, -90_000, 0]

let step = 0
const real = Date
const steppedNow = () => real.now() + (STEPS_MS[step % STEPS_MS.length] ?? 0)

globalThis.Date = new Proxy(real, {
  construct: (target, args): Date =>
    args.length === 0 ? new target(steppedNow()) : new target(...(args as [number])),
  get: (target, name): unknown => (name === 'now' ? steppedNow : Reflect.get(target, name)),
})
process.on('SIGUSR2', () => (step += 1))
