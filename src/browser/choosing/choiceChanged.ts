/** Told to the document whenever other segments of an episode's page are shown. */
export const CHOICE_CHANGED = 'choicechange';
