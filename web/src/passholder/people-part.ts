// The search by name, fetched once words are typed instead of a number.
export { PeopleSearch } from './people-search.tsx'
export { sentences } from './people-sentences.ts'
export { queryOf } from './query-of.ts'
