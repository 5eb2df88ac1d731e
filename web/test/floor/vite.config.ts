import base from '../../vite.config.ts'
export default { ...base, root: import.meta.dirname }
