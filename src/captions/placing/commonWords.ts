// Words of English that are said about everything, as they stand in captions: without apostrophes.
const COMMON = new Set(
  `
    a about above after again all also am an and any are as at be because been before being
    below both but by can could did do does doing dont down during each else even ever every
    few for from further get gets getting go goes going got had has have having he her here
    hers him his how i if im in into is isnt it its itself ive just kind know let lets like
    ll lot lots made make makes me more most much my need no nor not now of off ok okay on
    once one only or other our out over own people pretty really right same say see she
    should so some something sort still such sure take than that thats the their them then
    there theres these they theyre thing things think this those through to too two uh um
    under until up us use very want was way we well went were what when where which while
    who why will with would yeah yes you your youre able actually back come did gonna gotta
    guess hey maybe mean new nice oh cool great good
  `
    .trim()
    .split(/\s+/),
);

/** Whether a word tells nothing of what somebody speaks about. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}
