/** The largest picture that is shown, fetched or copied into a folder, in bytes. */
export const MAX_PICTURE_BYTES = 8 * 1_048_576
