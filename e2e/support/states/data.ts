// Numbers that the states scan or type: cards of people of the sandbox, and new ones.
export const JAN = '0930000422202'
export const READY = '0930020000103'
export const SECOND_READY = '0930020000202'
export const KANSENPAS = '0930020000111'
/** A kansenpas whose kansenstatuut runs until the end of next year. */
export const RUNNING = '0930000166411'
/** A kansenpas whose kansenstatuut lapsed. */
export const LAPSED = '0930010005013'
export const BART = '0930010014007'
export const DINA = '0930010027009'
export const RITA = '0930010040002'
export const YASSIN = '0930010039004'
export const ZITA = '0930010043006'
/** A member of another card system only. */
export const WIM = '0935010010004'
export const LIES = '0930010037008'
export const UNAVAILABLE = { kind: 'status', status: 502 } as const
