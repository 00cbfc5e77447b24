/**
 * This module limits the days (yyyymmdd) on which a receipt can have been requested and granted. They bound a day that
 * is not known.
 */
export const FIRST_RECEIPT = 19500101;
export const LAST_RECEIPT = 20991231;
