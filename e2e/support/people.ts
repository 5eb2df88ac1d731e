// People, cards and vouchers of the sandbox (e2e/sandbox/README.md).

export const ANKE = 'Anke Verzonnen'
export const BILAL = 'Bilal Balieman'
export const EVA = 'Eva Halfrecht'
export const FARID = 'Farid Nergens'

/** At Zandloper she may grant kansenstatuut to people of its own municipality only. */
export const CELESTINE = 'Célestine'
export const DRIES = 'Dries Zonderrecht'

export const MUNTPUNT = { id: '1236', consumerKey: '28808C2F-0DB2-D2CF-F508ECB994D2505F' }
