/**
 * This module gives the first and last day (yyyymmdd) on which a receipt can have been requested, granted or reviewed.
 * They bound such a day when it is not known.
 */
export const FIRST_RECEIPT = 19500101;
export const LAST_RECEIPT = 20991231;
