/**
 * Words that say nothing about what is looked for: beside others they are not asked for. "How do I
 * credit a note" means its two last words, and no title has the first ones.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about an and any are as at be been being but by can could did do does for from get had has have how i ' +
    'if in into is it its me my no not of on or our should so than that the their them then there these ' +
    'they this those to was we were what when where which who why will with would you your'
  ).split(' '),
);
