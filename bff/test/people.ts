// People, cards and counters of the sandbox that the tests use (e2e/sandbox/README.md).

/** Works at Muntpunt, with every right. */
export const ANKE = 'e0000000-0000-4000-8000-000000000001'
/** Works at every counter. */
export const BILAL = 'e0000000-0000-4000-8000-000000000002'
/** Works at Muntpunt, and at Zandloper, which may grant kansenstatuut to people of its own municipality only. */
export const CELESTINE = 'e0000000-0000-4000-8000-000000000003'
export const FARID = 'e0000000-0000-4000-8000-000000000006'

export const MUNTPUNT = '28808C2F-0DB2-D2CF-F508ECB994D2505F'
export const ZANDLOPER = 'a1f3c0de9b5e4c6d8f70123456789abc'

/** The documented example. */
export const SEED = {
  uid: '8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77',
  reason: 'LOSS_KANSENSTATUUT',
  uitpasNumber: '0930000000107',
  balieConsumerKey: MUNTPUNT,
}
/** No kansenstatuut, an active card in Aalst. */
export const JAN = 'a0000000-0000-4000-8000-000000000002'
export const JAN_CARD = '0930000422202'
/** Jan's lost card is blocked, and replaced by one that lies ready at Muntpunt. */
export const JAN_REPLACEMENT = {
  uid: JAN,
  reason: 'LOSS_THEFT',
  uitpasNumber: '0930020000103',
  balieConsumerKey: MUNTPUNT,
  blockUitpasNumber: JAN_CARD,
} as const
/** An active digital card in Aalst, no kansenstatuut. */
export const DINA = 'a0000000-0000-4000-8000-000000000027'
export const DINA_CARD = '0930010027009'
/** Kansenstatuut until the end of next year and an active kansenpas in Aalst. */
export const MIA = 'a0000000-0000-4000-8000-000000000003'
/** Member of Aalst without a card, no kansenstatuut. */
export const KAREL = 'a0000000-0000-4000-8000-000000000008'
/** Card in Gent only, no kansenstatuut. */
export const WIM = 'a0000000-0000-4000-8000-000000000010'
/** Works at Muntpunt but may not register. */
export const DRIES = 'e0000000-0000-4000-8000-000000000004'
/** May register but not grant kansenstatuut. */
export const EVA = 'e0000000-0000-4000-8000-000000000005'
export const OOSTKAAI = '7e5d4a90-11c2-4baf-9c3e-0a1b2c3d4e5f'
/** No kansenstatuut, with remarks. */
export const RITA = 'a0000000-0000-4000-8000-000000000040'
export const RITA_CARD = '0930010040002'
/** The service doesn't give their uid. */
export const ZITA_CARD = '0930010043006'

/** Tells whether the service gives the uid of this passholder. */
export function isKnown({ quirk }: { quirk: string | null }): boolean {
  return quirk !== 'no uid'
}
