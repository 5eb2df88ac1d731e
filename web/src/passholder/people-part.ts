// What is fetched once somebody types words instead of a number.
export { PeopleSearch } from './people-search.tsx'
export { queryOf } from './query-of.ts'
