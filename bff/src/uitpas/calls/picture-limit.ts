/** Size limit of an answer about a passholder, with a camera's photo in base64; unusable photos are dropped later. */
export const PICTURE_LIMIT_BYTES = 16 * 1024 * 1024
