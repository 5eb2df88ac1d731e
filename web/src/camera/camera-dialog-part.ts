// The camera, fetched on its first use.
export { CameraDialog } from './camera-dialog.tsx'
export { sentences } from './sentences.ts'
