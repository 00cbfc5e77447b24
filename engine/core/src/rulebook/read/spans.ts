/** Days between which a receipt can have been asked and granted: the bounds of what is not known. */
export const FIRST_RECEIPT = 19500101;
export const LAST_RECEIPT = 20991231;
