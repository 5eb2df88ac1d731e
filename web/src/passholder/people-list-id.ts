/** Id of the list of people found: the search field finds it by this, and the list loads later. */
export const PEOPLE_LIST_ID = 'people'
