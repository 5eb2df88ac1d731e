/** A passholder with a photo as cameras make them, in base64; what the page can't show of it is left out. */
export const PICTURE_LIMIT_BYTES = 16 * 1024 * 1024
