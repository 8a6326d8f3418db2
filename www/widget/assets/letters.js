/**
 * The 85 letters in which bytes stand in a script, five for every four: a twentieth less than base64. Left out is
 * what has a meaning in a page or a string: quotes, the backslash, `<`, `>`, `&`, `$`, `~` and spaces.
 */
export const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_,;|()[]{}@%#";
