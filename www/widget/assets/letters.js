/**
 * The 91 letters in which bytes stand in a script: two for every 13 bits, a thirteenth less than base64. Left out is what
 * has a meaning in the string or the page that they stand in: `"`, the backslash, `<` and spaces.
 */
export const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_,;|()[]{}@%#'`>&$~";

/** How many bits a pair of letters holds. */
export const BITS = 13;
