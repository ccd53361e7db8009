/**
 * Moves the headings of sanitized HTML so that the highest of them stands at `top` (1 to 6); none
 * goes below level 6.
 */
export function shiftHeadings(html: string, top: number): string {
  // Sanitized text holds no bare `<`, and headings have no attributes: these are all of them.
  const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
  const shift = top - Math.min(...levels);
  return html.replace(
    /<(\/?)h([1-6])>/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + shift)}>`,
  );
}
