/** An order to give a kansenstatuut another end date. */
export interface ProlongOrder {
  uid: string
  cardSystemId: string
  /** `YYYY-MM-DD` */
  kansenStatuutEndDate: string
  balieConsumerKey: string
}
