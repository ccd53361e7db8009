let loading: Promise<boolean> | undefined;

/**
 * Loads the sheet of suggestions, once a page: it is the release of the page's own sheet.
 * @returns whether it came; without it, nothing is to be shown
 */
export function suggestionStyle(): Promise<boolean> {
  return (loading ??= new Promise((resolve) => {
    const own = document.querySelector('link[href^="/css/site.css"]')?.getAttribute('href');
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = (own ?? '/css/site.css').replace('site', 'suggestions');
    link.addEventListener('load', () => {
      resolve(true);
    });
    link.addEventListener('error', () => {
      resolve(false);
    });
    document.head.append(link);
  }));
}
